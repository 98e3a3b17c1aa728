import { Trie } from '../lexicon/trie'
import { MACHINE_LABELS } from '../tagger/states'
import type { Lesson, LessonText } from './lesson'

/** An editor's word about a text: it is (or is not) a name of that label. */
export interface Decision {
  readonly name: string
  readonly label: string
  readonly accepted: boolean
}

/** What is known about a text that may be a name. */
export interface Verdict {
  /** null: known to be no name. */
  readonly label: string | null
  /** How often editors said so. */
  readonly times: number
  /** True when an editor decided about this very text, not only about articles that hold it. */
  readonly decided: boolean
}

/** One text that was a name somewhere: how often in finished articles it was one, by label, and how often none. */
interface Entry {
  readonly decisions: Map<string, boolean>
  readonly times: Map<string, number>
  plain: number
}

/** Share of a text's occurrences that must be names of one label for the text to be a known name. */
const KNOWN_SHARE = 0.7
/** Occurrences as no name after which a text is known to be none, if their share is at least … */
const REFUSED_TIMES = 3
const REFUSED_SHARE = 0.85

/** Shares (in per cent) and numbers of a text's occurrences that are told apart as its traits. */
const SHARES = [10, 30, 60, 90]
const TIMES = [2, 5]

/** The names that editors of a project confirmed and rejected, and those of its finished articles. */
export class KnownNames {
  private readonly entries = new Map<string, Entry>()
  private readonly trie = new Trie()

  /** Takes effect at once; the last word about a name and label counts. */
  decide({ name, label, accepted }: Decision): void {
    if (name === '') return
    this.trie.add(name, 1)
    this.entryOf(name).decisions.set(label, accepted)
  }

  /** Takes a decision back. */
  forget(name: string, label: string): void {
    this.entries.get(name)?.decisions.delete(label)
  }

  /** All decisions that hold, in the order in which their names were first seen. */
  decisions(): Decision[] {
    return [...this.entries].flatMap(([name, entry]) => [...entry.decisions].map(([label, accepted]) => ({ name, label, accepted })))
  }

  /** Counts the names of a finished article. */
  study(lesson: Lesson): void {
    for (const { text, names } of lesson.texts) for (const { start, end } of names) this.trie.add(text.slice(start, end), 1)
    for (const part of lesson.texts) this.count(part, 1)
  }

  /** Takes back what `study` counted for the same lesson. */
  unstudy(lesson: Lesson): void {
    for (const part of lesson.texts) this.count(part, -1)
  }

  /** What is known about `name`; undefined when nothing certain is. */
  verdictOn(name: string): Verdict | undefined {
    const entry = this.entries.get(name)
    if (!entry) return undefined
    let all = entry.plain
    let best: string | null = null
    let most = 0
    for (const [label, times] of entry.times) {
      all += times
      if (times > most) [best, most] = [label, times]
    }
    for (const [label, accepted] of entry.decisions) if (accepted) return { label, times: Math.max(1, entry.times.get(label) ?? 0), decided: true }
    if (best !== null && most >= KNOWN_SHARE * all && entry.decisions.get(best) !== false) return { label: best, times: most, decided: false }
    if (entry.plain >= REFUSED_TIMES && entry.plain >= REFUSED_SHARE * all) return { label: null, times: entry.plain, decided: false }
    return undefined
  }

  /** True when `name` should not be proposed as `label`: an editor said so, or it stood in finished articles untagged. */
  refuses(name: string, label: string): boolean {
    return this.entries.get(name)?.decisions.get(label) === false || this.verdictOn(name)?.label === null
  }

  /** Every place of `text` where a known name stands: the longest at each place, without overlaps. */
  placesIn(text: string): { readonly start: number; readonly end: number; readonly verdict: Verdict }[] {
    const places: { start: number; end: number; verdict: Verdict }[] = []
    for (let i = 0; i < text.length; ) {
      let end = i + 1
      let known: Verdict | undefined
      this.walk(text, i, (at) => {
        const verdict = this.verdictOn(text.slice(i, at))
        if (verdict && verdict.label !== null) [end, known] = [at, verdict]
      })
      if (known) places.push({ start: i, end, verdict: known })
      i = end
    }
    return places
  }

  /**
   * What is known of the names that stand in `text`, as a number for each character, 0 where nothing is: the label, how
   * often the text is a name of that label and how seldom not, its length and the place in it. The longest at each place.
   */
  traitsIn(text: string, out: Int32Array): void {
    for (let i = 0; i < text.length; ) {
      let end = i + 1
      let traits = 0
      this.walk(text, i, (at) => {
        const entry = this.entries.get(text.slice(i, at))
        const found = entry ? traitsOf(entry) : 0
        if (found > 0) [end, traits] = [at, found]
      })
      const length = end - i
      for (let k = 0; traits > 0 && k < length; k++) out[i + k] = (traits * 8 + Math.min(length, 4)) * 4 + (length === 1 ? 3 : k === 0 ? 0 : k === length - 1 ? 2 : 1)
      i = end
    }
  }

  private count({ text, names }: LessonText, sign: 1 | -1): void {
    for (const { start, end, label } of names) {
      const { times } = this.entryOf(text.slice(start, end))
      times.set(label, Math.max(0, (times.get(label) ?? 0) + sign))
    }
    let next = 0
    for (let i = 0; i < text.length; i++) {
      while (next < names.length && names[next]!.end <= i) next++
      if (next < names.length && names[next]!.start <= i) continue
      this.walk(text, i, (end) => {
        const entry = this.entryOf(text.slice(i, end))
        entry.plain = Math.max(0, entry.plain + sign)
      })
    }
  }

  /** Calls `found` with the end of every text ever seen as a name that begins at `start`, shortest first. */
  private walk(text: string, start: number, found: (end: number) => void): void {
    let node = 0
    for (let at = start; at < text.length; at++) {
      node = this.trie.next(node, text.charCodeAt(at))
      if (node === 0) return
      if (this.trie.bitsAt(node) !== 0) found(at + 1)
    }
  }

  private entryOf(name: string): Entry {
    let entry = this.entries.get(name)
    if (!entry) this.entries.set(name, (entry = { decisions: new Map(), times: new Map(), plain: 0 }))
    return entry
  }
}

function traitsOf({ times, plain }: Entry): number {
  let all = plain
  let label = 0
  let most = 0
  for (const [name, count] of times) {
    all += count
    if (count > most) [label, most] = [1 + MACHINE_LABELS.findIndex((each) => each === name), count]
  }
  if (all === 0) return 0
  const share = SHARES.filter((least) => most * 100 >= least * all).length
  return ((label * 8 + share) * 4 + TIMES.filter((least) => all >= least).length) * 2 + 1
}
