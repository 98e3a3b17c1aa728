import { readPairs, type PagePairs } from './character-pairs'
import { readCohesion, type Cohesion } from './cohesion'
import type { LineFeatures } from './feature-space'
import type { Language } from './language/language'
import { readLineFeatures, type Vocabulary } from './line-features'
import { linkLines } from './line-links'
import type { LinkTable } from './network'
import { readPageLines, type PageLine } from './page-lines'
import { readShape, type PageShape } from './page-shape'
import { noWordPairs, type WordPairs } from './word-pairs'

/** All that the first look at a page gives: its lines, their shapes, words and features. */
export interface PageEvidence {
  readonly lines: readonly PageLine[]
  readonly shape: PageShape
  readonly pairs: PagePairs
  readonly wordPairs: WordPairs
  readonly cohesion: Cohesion
  readonly features: LineFeatures
  readonly table: LinkTable
  /** The kind of gap before each line (see `GAPS`). */
  readonly gaps: Uint8Array
}

/** `wordPairs` are those of the language's words; without them no word is known. */
export function vocabularyOf(language: Language, wordPairs: WordPairs = noWordPairs()): Vocabulary {
  const numbered = (keys: Iterable<string>): Map<string, number> => new Map([...new Set(keys)].map((key, index) => [key, index]))
  return { characters: numbered(language.functionCharacters), clauseEdges: numbered(language.clauseEdges), wordPairs }
}

/** Reads a text line by line and beside itself. Linear in the length of the text. */
export function readEvidence(text: string, language: Language, vocabulary: Vocabulary): PageEvidence {
  const lines = readPageLines(text, language)
  const shape = readShape(lines, language)
  const stops = new Set(Array.from(vocabulary.characters.keys(), (character) => character.charCodeAt(0)))
  const pairs = readPairs(lines, (code) => stops.has(code))
  const cohesion = readCohesion(shape, pairs)
  return {
    lines,
    shape,
    pairs,
    wordPairs: vocabulary.wordPairs,
    cohesion,
    features: readLineFeatures(lines, shape, cohesion, pairs, vocabulary),
    table: linkLines(lines, shape),
    gaps: Uint8Array.from(lines, ({ blanksBefore, isIndented }) => (blanksBefore > 0 ? 1 : isIndented ? 2 : 0)),
  }
}
