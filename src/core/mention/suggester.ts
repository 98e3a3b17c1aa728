import type { Document } from '#core/document/model'
import type { Lexicon } from './lexicon/lexicon'
import { passagesOf } from './passages'
import { Echoes } from './propagate'
import { bylineNames } from './rules/byline'
import type { PlainSuggestion, Reason, Suggestion } from './suggestion'
import { chunksOf } from './tagger/chunks'
import { MACHINE_LABELS } from './tagger/states'
import { Tagger, type Evidence, type Model, type Tagged } from './tagger/tagger'
import { addEmissions, type Weights } from './tagger/weights'
import { FEATURES } from './tagger/features'
import type { WordCutter } from './words'

/** What a suggester is made of; nothing of it is changed. */
export interface SuggesterResources {
  readonly lexicon: Lexicon
  readonly weights: Weights
  /** Cuts a text into tagged words: jieba's `tag(text, true)`. */
  readonly cut: WordCutter
}

/** Proposes mentions. Pure but for its buffers: the same text and state give the same suggestions. */
export interface Suggester {
  /** Suggestions for the articles of a document, in the order in which the articles read. */
  suggest(document: Pick<Document, 'text' | 'repairs' | 'articles'>): Suggestion[]
  /** Suggestions for a text as it is: every line is a paragraph by itself. */
  suggestPlain(text: string): PlainSuggestion[]
}

const PERSON = 0
/** A formula that leaves no doubt outweighs anything the tagger thinks. */
const CERTAIN = 40

function frozen(weights: Weights): Model {
  return {
    addEmissions: (rows, length, out) => addEmissions(weights, rows, FEATURES, length, out),
    transitions: weights.transitions,
    heat: weights.heat,
  }
}

export function createSuggester({ lexicon, weights, cut }: SuggesterResources): Suggester {
  const tagger = new Tagger(lexicon, cut)
  const model = frozen(weights)

  const tagAll = (texts: readonly string[]): { tagged: Tagged[]; reasons: Reason[] }[] => {
    const echoes = new Echoes(MACHINE_LABELS.length)
    const first = texts.map((text) => {
      const ruled: Evidence[] = bylineNames(text, lexicon).map((span) => ({ ...span, label: PERSON, weight: CERTAIN }))
      const tagged = tagger.tag(text, model, ruled)
      echoes.add(text, tagged)
      return { tagged, ruled }
    })
    echoes.settle()
    return first.map(({ tagged, ruled }, index) => {
      const text = texts[index]!
      const missed = echoes.missedIn(text, tagged)
      const all = missed.length === 0 ? tagged : tagger.tag(text, model, [...ruled, ...missed])
      return { tagged: all, reasons: all.map((name) => reasonFor(name, ruled, missed)) }
    })
  }

  return {
    suggest(document) {
      const passages = passagesOf(document)
      const found = tagAll(passages.map((passage) => passage.text))
      return passages.flatMap(({ reading, offset, text }, index) => {
        const { tagged, reasons } = found[index]!
        return tagged.map(({ start, end, label, chance }, k) => ({
          spans: [...reading.toSource({ start: offset + start, end: offset + end })].sort((a, b) => a.start - b.start),
          label: MACHINE_LABELS[label]!,
          quote: text.slice(start, end),
          score: chance,
          reason: reasons[k]!,
        }))
      })
    },
    suggestPlain(text) {
      const passages = linesAndChunks(text)
      const found = tagAll(passages.map(({ start, end }) => text.slice(start, end)))
      return passages.flatMap((passage, index) => {
        const { tagged, reasons } = found[index]!
        return tagged.map(({ start, end, label, chance }, k) => ({
          start: passage.start + start,
          end: passage.start + end,
          label: MACHINE_LABELS[label]!,
          score: chance,
          reason: reasons[k]!,
        }))
      })
    },
  }
}

function reasonFor({ start, end, label }: Tagged, ruled: readonly Evidence[], missed: readonly Evidence[]): Reason {
  const same = (evidence: Evidence): boolean => evidence.start === start && evidence.end === end && evidence.label === label
  if (ruled.some(same)) return { kind: 'rule', rule: 'byline' }
  if (missed.some(same)) return { kind: 'known name', elsewhere: 1 }
  return { kind: 'learned' }
}

function linesAndChunks(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    for (const chunk of chunksOf(text.slice(start, end))) out.push({ start: start + chunk.start, end: start + chunk.end })
    start = end + 1
  }
  return out
}
