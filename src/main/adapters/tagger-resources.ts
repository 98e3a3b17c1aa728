import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseLexicon } from '#core/mention/lexicon/lexicon'
import type { SuggesterResources } from '#core/mention/suggester'
import { parseWeights } from '#core/mention/tagger/weights-file'
import { createWordCutter } from './words'

/** Reads what a suggester needs from `resources/tagger`. Throws when the installation is damaged: that is no user's mistake. */
export function readTaggerResources(folder: string): SuggesterResources {
  const lexicon = parseLexicon(readFileSync(join(folder, 'lexicon.txt'), 'utf8'))
  if (!lexicon.ok) throw new Error(`line ${lexicon.line} of ${join(folder, 'lexicon.txt')} cannot be read`)
  const weights = parseWeights(readFileSync(join(folder, 'weights.bin')))
  if (!weights.ok) throw new Error(`${join(folder, 'weights.bin')}: ${weights.problem}`)
  return { lexicon: lexicon.lexicon, weights: weights.weights, cut: createWordCutter() }
}
