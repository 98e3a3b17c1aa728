import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseLexicon } from '#core/mention/lexicon/lexicon'
import type { SuggesterResources } from '#core/mention/suggester'
import { parseWeights } from '#core/mention/tagger/weights-file'
import { createWordCutter } from '#main/adapters/words'

const file = (name: string): Buffer => readFileSync(fileURLToPath(new URL(`../../../resources/tagger/${name}`, import.meta.url)))

/** The tagger as it is shipped, with the real dictionary. */
export function shippedResources(): SuggesterResources {
  const lexicon = parseLexicon(file('lexicon.txt').toString('utf8'))
  const weights = parseWeights(file('weights.bin'))
  if (!lexicon.ok || !weights.ok) throw new Error('resources/tagger is damaged')
  return { lexicon: lexicon.lexicon, weights: weights.weights, cut: createWordCutter() }
}

interface Marked {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** `text` with its mentions written in: 本报讯（记者 [石大山|PER]）. */
export function written(text: string, mentions: readonly Marked[]): string {
  let out = ''
  let at = 0
  for (const { start, end, label } of mentions) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}|${label}]`
    at = end
  }
  return out + text.slice(at)
}

/** The text and the mentions that a written one stands for. */
export function read(marked: string): { text: string; names: Marked[] } {
  let text = ''
  const names: Marked[] = []
  let at = 0
  for (const match of marked.matchAll(/\[([^|\]]+)\|(\w+)\]/gu)) {
    text += marked.slice(at, match.index)
    names.push({ start: text.length, end: text.length + match[1]!.length, label: match[2]! })
    text += match[1]!
    at = match.index + match[0].length
  }
  return { text: text + marked.slice(at), names }
}
