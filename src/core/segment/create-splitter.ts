import { confidenceFeatures, confidenceOf } from './article-confidence'
import { assemble } from './assemble'
import type { LineLabel } from './line-label'
import type { Linked } from './link-pieces'
import type { Model } from './model'
import type { PageLine } from './page-lines'
import { readArticles } from './read-articles'
import { readPage } from './read-page'
import type { Candidate, Segmentation, Splitter } from './segmentation'
import { unpackWeights } from './weights'

/**
 * A splitter for pages in Chinese. `weights` are the bytes of `resources/splitter/weights.bin`; throws `UnfitWeights`
 * where they belong to another version of the program.
 */
export function createSplitter(weights: Uint8Array): Splitter {
  return splitterOf(unpackWeights(weights))
}

/** A splitter that follows this model. */
export function splitterOf(model: Model): Splitter {
  return (text) => {
    const { evidence, lines, linked } = readPage(model, text)
    const labels = readArticles(lines.classes, lines.chances, linked)
    if (!looksLikeAPage(evidence.lines, labels)) return inOnePiece(evidence.lines)
    const articles: number[] = []
    for (const [article, features] of confidenceFeatures(labels, linked)) articles[article] = confidenceOf(model.confidence, features)
    return assemble(evidence.lines, labels, { boundaries: linked.boundary, articles, candidates: candidatesOf(labels, linked) })
  }
}

const UNLIKELY = 0.03
const MOST_CANDIDATES = 5

/** For the first line of each piece, where it may belong, the likeliest first. */
function candidatesOf(labels: readonly LineLabel[], { links, targets }: Linked): Map<number, Candidate[]> {
  return new Map(links.map(({ piece, targets: found, chances }) => {
    const candidates = found.flatMap((target, index) => {
      const confidence = chances[index]!
      return confidence < UNLIKELY ? [] : [{ article: target === null ? null : labels[targets[target]!.lines[0]!]!.article, confidence }]
    })
    return [piece.first, candidates.sort((a, b) => b.confidence - a.confidence).slice(0, MOST_CANDIDATES)]
  }))
}

const FEWEST_LINES = 12
const HAN = /\p{Script=Han}/gu
const REACH = 20_000

/** Chinese text, and not every third line an article: else what was found means nothing. */
function looksLikeAPage(lines: readonly PageLine[], labels: readonly LineLabel[]): boolean {
  const sample = lines.slice(0, 400).map(({ text }) => text.slice(0, 400)).join('').slice(0, REACH)
  const letters = sample.replace(/[\P{L}]/gu, '').length
  if ((sample.match(HAN)?.length ?? 0) < 0.3 * letters || letters === 0) return false
  const articles = new Set(labels.map(({ article }) => article)).size
  return lines.length < FEWEST_LINES || articles <= lines.length / 3
}

const ONE_PIECE = 0.05

/** The whole text as one article that nobody should rely on. */
function inOnePiece(lines: readonly PageLine[]): Segmentation {
  const labels = lines.map((): LineLabel => ({ article: 0, role: 'body', roleConfidence: ONE_PIECE }))
  return assemble(lines, labels, { articles: [ONE_PIECE] })
}
