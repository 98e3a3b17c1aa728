import { NOT, confidenceFeatures } from '#core/segment/article-confidence'
import type { Model } from '#core/segment/model'
import { readArticles } from '#core/segment/read-articles'
import { readPage } from '#core/segment/read-page'
import { toPage } from './lessons'
import type { SharedTools } from './shared-tools'
import { fillRandom, trainScorer } from './train-links'
import { composeMixedPages, type TrainingSource } from './training-pages'

/** More worn pages than there are: of articles that were not learned from, and of other papers, a few more come out wrong. */
const WORN = 0.75

/** Trains the scorer that says how sure an article is, on what the whole model makes of fresh pages. In place. */
export function trainConfidence(tools: SharedTools, source: TrainingSource, model: Model, pages: number, report: (line: string) => void): void {
  const random = tools.createRandom('confidence')
  const asked: { features: Float32Array[]; right: number }[] = []
  for (const rows of composeMixedPages(tools, source, 'confidence', pages, WORN)) {
    const { lines, linked } = readPage(model, toPage(rows).text)
    const labels = readArticles(lines.classes, lines.chances, linked)
    const gold = rows.filter(({ text }) => text.trim() !== '').map(({ article }) => article)
    const exact = exactArticles(gold, labels.map(({ article }) => article))
    for (const [article, features] of confidenceFeatures(labels, linked)) {
      asked.push({ features: [features, NOT], right: exact.has(article) ? 0 : 1 })
    }
  }
  fillRandom(model.confidence, random)
  const loss = trainScorer(model.confidence, asked, random)
  report(`confidence: ${asked.length} articles, loss ${loss.toFixed(3)}`)
}

/** The predicted articles whose lines are exactly the lines of an article of the page. */
export function exactArticles(gold: readonly string[], predicted: readonly number[]): Set<number> {
  const keyOf = (lines: readonly number[]): string => lines.join(' ')
  const linesBy = <K>(articles: readonly K[]): Map<K, number[]> => {
    const found = new Map<K, number[]>()
    articles.forEach((article, line) => found.set(article, [...(found.get(article) ?? []), line]))
    return found
  }
  const goldLines = linesBy(gold)
  goldLines.delete('-')
  const keys = new Set([...goldLines.values()].map(keyOf))
  return new Set([...linesBy(predicted)].filter(([article, lines]) => article >= 0 && keys.has(keyOf(lines))).map(([article]) => article))
}
