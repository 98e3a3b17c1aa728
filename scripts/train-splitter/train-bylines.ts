import { CLOSES } from '#core/segment/byline-features'
import { settleBylines } from '#core/segment/byline-sides'
import type { Model } from '#core/segment/model'
import { readEvidence } from '#core/segment/page-evidence'
import { readTwice } from '#core/segment/read-page'
import { toPage } from './lessons'
import type { SharedTools } from './shared-tools'
import { fillRandom, trainScorer } from './train-links'
import { composeMixedPages, type TrainingSource } from './training-pages'

/** Trains the scorer that gives by-lines between two articles to one of them, on what both looks make of fresh pages. In place. */
export function trainBylines(tools: SharedTools, source: TrainingSource, model: Model, pages: number, report: (line: string) => void): void {
  const random = tools.createRandom('bylines')
  const asked: { features: Float32Array[]; right: number }[] = []
  for (const rows of composeMixedPages(tools, source, 'bylines', pages)) {
    const articles = rows.filter(({ text }) => text.trim() !== '').map(({ article }) => article)
    const evidence = readEvidence(toPage(rows).text, model.language, model.vocabulary)
    settleBylines(evidence, readTwice(model, evidence).read, model.bylines, (first, next, features) => {
      const own = articles[first]!
      const before = articles[first - 1]!
      const after = articles[next]!
      if (before !== after && (own === before || own === after)) asked.push({ features: [features, CLOSES], right: own === after ? 0 : 1 })
    })
  }
  fillRandom(model.bylines, random)
  const loss = trainScorer(model.bylines, asked, random)
  report(`by-lines: ${asked.length} questions, loss ${loss.toFixed(3)}`)
}
