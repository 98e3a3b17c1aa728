import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseLexicon } from '#core/mention/lexicon/lexicon'
import type { LessonText } from '#core/mention/learn/lesson'
import { createSuggester, type Suggester, type SuggesterResources } from '#core/mention/suggester'
import { parseWeights } from '#core/mention/tagger/weights-file'
import type { WordCutter } from '#core/mention/words'
import { createWordCutter } from '#main/adapters/words'
import type { RealPage } from './sets'

/** Loads everything a worker needs and says how long each part took and how much memory it came to. */
export function startUp(folder: string): { resources: SuggesterResources; lines: string[] } {
  const memory = process.memoryUsage().rss
  const began = performance.now()
  const cut = createWordCutter()
  cut('开始')
  const words = performance.now()
  const lexicon = parseLexicon(readFileSync(join(folder, 'lexicon.txt'), 'utf8'))
  const lists = performance.now()
  const weights = parseWeights(readFileSync(join(folder, 'weights.bin')))
  if (!lexicon.ok || !weights.ok) throw new Error(`${folder} is damaged`)
  const resources = { lexicon: lexicon.lexicon, weights: weights.weights, cut }
  createSuggester(resources).suggestPlain('开始。')
  const end = performance.now()
  const size = (name: string): string => `${(statSync(join(folder, name)).size / 1e6).toFixed(2)} MB`
  return {
    resources,
    lines: [
      `weights ${size('weights.bin')}, lexicon ${size('lexicon.txt')}`,
      `start ${(end - began).toFixed(0)} ms: dictionary ${(words - began).toFixed(0)}, lexicon ${(lists - words).toFixed(0)}, weights and first sentence ${(end - lists).toFixed(0)}`,
      `memory +${((process.memoryUsage().rss - memory) / 1e6).toFixed(0)} MB, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB in all`,
    ],
  }
}

const ROUNDS = 8

/**
 * Processor time for one pass of each work, the best of some rounds, taken in turns: other work on the machine only ever
 * adds to it, and so adds to all alike.
 */
function secondsFor(...works: (() => void)[]): number[] {
  const best = works.map(() => Infinity)
  for (let round = 0; round < ROUNDS; round++) {
    works.forEach((work, index) => {
      const before = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(before)
      best[index] = Math.min(best[index]!, (user + system) / 1e6)
    })
  }
  return best
}

export function measureSpeed(suggester: Suggester, cut: WordCutter, pages: readonly RealPage[], news: readonly LessonText[]): string[] {
  const text = news.map((sentence) => sentence.text).join('\n')
  const [tagged = 0, onlyCut = 0] = secondsFor(
    () => void suggester.suggestPlain(text),
    () => news.forEach((sentence) => cut(sentence.text)),
  )
  const page = pages.reduce((sum, { split }) => sum + secondsFor(() => void suggester.suggest(split.document))[0]!, 0) / pages.length
  const length = pages.reduce((sum, { split }) => sum + split.document.text.length, 0) / pages.length
  const rate = (seconds: number): string => `${Math.round(text.length / seconds / 1000)} thousand characters a second`
  return [
    `\nspeed: ${rate(tagged)}; jieba's tag() ${rate(onlyCut)}; ${(tagged / onlyCut).toFixed(1)} times as long`,
    `a page of ${Math.round(length)} characters: ${(page * 1000).toFixed(0)} ms`,
  ]
}
