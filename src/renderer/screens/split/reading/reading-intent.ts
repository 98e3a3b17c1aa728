import type { Edit } from '#core/document/edit'
import type { Article, Document } from '#core/document/model'
import { breakAt, leaveOut, placesAt, repairPlaces, type Flip, type RepairPlace } from '#core/reading/flips'
import type { Reading } from '#core/reading/reading'
import type { Span } from '#core/text/span'
import type { Message, TextKey } from '#renderer/i18n/texts'
import { readingFor } from '#renderer/state/readings'

/** A reading text with every place of it that can be flipped. */
export interface OpenReading {
  readonly reading: Reading
  readonly places: readonly RepairPlace[]
}

const known = new WeakMap<Reading, OpenReading>()

/** An article's reading with its places, worked out once for as long as the reading lives. */
export function openReading(document: Document, article: Article): OpenReading {
  const reading = readingFor(document, article)
  const entry = known.get(reading) ?? { reading, places: repairPlaces(document, reading) }
  known.set(reading, entry)
  return entry
}

/** What is selected in a reading text, and where the caret is. UTF-16 into it. */
export interface ReadingSelection extends Span {
  readonly head: number
}

/** What a key asks for: an edit, or why there is none. */
export type Wish = { readonly edit: Edit } | { readonly why: TextKey }

/** Enter: a paragraph begins at the caret. */
export function breakHere({ reading, places }: OpenReading, { head }: ReadingSelection): Wish {
  const flip = flipAt(places, head, ({ kind, by }, { to }) => to === 'break' || (to === 'undo' && by === 'editor' && WRAPS.has(kind)))
  return wish(flip?.edit ?? breakAt(reading, head), 'reading:paragraph-there')
}

/** Space: a blank between the lines that were joined here, or the one that reading left out. */
export function spaceHere({ places }: OpenReading, { head }: ReadingSelection): Wish {
  return wish(flipAt(places, head, (_, { to }) => to === 'blank' || to === 'keep')?.edit ?? null, 'reading:no-blank-here')
}

/**
 * Backspace and Delete, as in any text: what is selected is left out; with a bare caret the character beside it, and at the
 * edge of a paragraph the two paragraphs become one.
 */
export function erase(open: OpenReading, { start, end, head }: ReadingSelection, side: 'before' | 'after'): Wish {
  const { reading } = open
  if (start < end) return wish(leaveOut(reading, { start, end }), 'reading:not-of-the-source')
  const block = reading.blocks.find((one) => one.start <= head && head <= one.end)
  if (block === undefined) return { why: 'reading:nothing-there' }
  if (head === (side === 'before' ? block.start : block.end)) return joinAt(open, head, side)
  return wish(leaveOut(reading, characterBeside(reading.text, head, side)), 'reading:not-of-the-source')
}

function joinAt({ reading, places }: OpenReading, head: number, side: 'before' | 'after'): Wish {
  const flip = flipAt(places, head, ({ kind }, { to }) => (kind === 'paragraph' && to === 'join') || (kind === 'break' && to === 'undo'))
  if (flip !== undefined) return { edit: flip.edit }
  const isEdge = head === (side === 'before' ? 0 : reading.text.length)
  return { why: isEdge ? 'reading:nothing-there' : 'reading:other-role' }
}

function characterBeside(text: string, at: number, side: 'before' | 'after'): Span {
  if (side === 'after') return { start: at, end: at + String.fromCodePoint(text.codePointAt(at)!).length }
  const isPair = (text.codePointAt(at - 2) ?? 0) > 0xffff
  return { start: at - (isPair ? 2 : 1), end: at }
}

const WRAPS: ReadonlySet<RepairPlace['kind']> = new Set<RepairPlace['kind']>(['join', 'blank', 'hyphen'])

/** One thing that can be done at the caret or with what is selected. */
export interface Option {
  readonly id: string
  readonly name: Message
  /** The letter that chooses it in the menu. */
  readonly letter: string
  /** Null where the text that is to stand there has to be typed first. */
  readonly edit: Edit | null
}

/** Everything that can be done at the caret or with what is selected, for the menu; empty where nothing can. */
export function optionsAt({ reading, places }: OpenReading, { start, end, head }: ReadingSelection): readonly Option[] {
  const flips = placesAt(places, { start, end }).flatMap((place) => place.flips.map((flip) => ({ place, flip })))
  const options = flips.map(({ place, flip }, index): Option => ({
    id: `${index}`,
    name: { key: `reading:${flip.to}`, values: { what: place.kind } },
    letter: LETTERS[flip.to],
    edit: flip.edit,
  }))
  const paragraph = flips.some(({ flip }) => flip.to === 'break') ? null : breakAt(reading, head)
  if (paragraph !== null) options.push({ id: 'break', name: { key: 'reading:break' }, letter: LETTERS.break, edit: paragraph })
  if (start < end) {
    const dropped = leaveOut(reading, { start, end })
    if (dropped !== null) {
      options.push({ id: 'drop', name: { key: 'reading:drop' }, letter: 'D', edit: dropped })
      options.push({ id: 'replace', name: { key: 'reading:replace' }, letter: 'R', edit: null })
    }
  }
  return options
}

const LETTERS: Readonly<Record<Flip['to'], string>> = { break: 'P', join: 'J', blank: 'S', keep: 'K', undo: 'U' }

/** The place where the next (1) or previous (-1) difference from the source shows; from the last it goes on with the first. */
export function stepPlace(places: readonly RepairPlace[], head: number, by: 1 | -1): number | undefined {
  const starts = places.filter(({ kind }) => kind !== 'paragraph').map(({ reading }) => reading.start)
  return by === 1 ? (starts.find((start) => start > head) ?? starts[0]) : (starts.findLast((start) => start < head) ?? starts.at(-1))
}

function flipAt(places: readonly RepairPlace[], head: number, fits: (place: RepairPlace, flip: Flip) => boolean): Flip | undefined {
  for (const place of placesAt(places, { start: head, end: head })) {
    const flip = place.flips.find((one) => fits(place, one))
    if (flip !== undefined) return flip
  }
  return undefined
}

function wish(edit: Edit | null, why: TextKey): Wish {
  return edit === null ? { why } : { edit }
}
