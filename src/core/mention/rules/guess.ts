import type { Lexicon } from '../lexicon/lexicon'
import type { Sightings } from '../lexicon/sightings'
import type { Words } from '../words'

/** A name proposed by a rule. `label` is an index into MACHINE_LABELS; `score` 0 to 9, higher is surer. */
export interface Guess {
  readonly start: number
  readonly end: number
  readonly label: number
  readonly score: number
}

/** All that rules look at: one text with its words and the lexicon's words in it. */
export interface Look {
  readonly text: string
  readonly words: Words
  readonly seen: Sightings
  readonly lexicon: Lexicon
}

/** True when a word begins at `at`, or the text ends there. */
export function isWordEdge(look: Look, at: number): boolean {
  return at >= look.text.length || look.words.start[look.words.at[at]!] === at
}

/** Of overlapping guesses the surest, then the longest, is kept. In order of start afterwards. */
export function withoutOverlaps(guesses: Guess[], length: number): Guess[] {
  const taken = new Uint8Array(length)
  const kept: Guess[] = []
  guesses.sort((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const guess of guesses) {
    let free = true
    for (let i = guess.start; i < guess.end && free; i++) free = taken[i] === 0
    if (!free) continue
    taken.fill(1, guess.start, guess.end)
    kept.push(guess)
  }
  return kept.sort((a, b) => a.start - b.start)
}
