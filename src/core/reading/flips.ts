import type { Edit } from '#core/document/edit'
import type { Document, RepairAction } from '#core/document/model'
import { isBlank } from '#core/text/lines'
import type { Span } from '#core/text/span'
import type { Reading, RepairKind } from './model'
import { overridesIn } from './overrides'

/** One way to have a place otherwise; `undo` takes the editor's own override back. */
export interface Flip {
  readonly to: 'join' | 'break' | 'blank' | 'keep' | 'undo'
  readonly edit: Edit
}

/** A place where the reading text differs from the source, or begins a paragraph, and what an editor can make of it. */
export interface RepairPlace {
  readonly kind: RepairKind | 'paragraph'
  readonly by: 'machine' | 'editor'
  /** UTF-16 into the source. */
  readonly source: Span
  /** Where it shows, UTF-16 into the reading text; empty where nothing stands for it. */
  readonly reading: Span
  /** Never empty. */
  readonly flips: readonly Flip[]
}

type Places = Pick<Document, 'text' | 'repairs'>

/**
 * Every place of an article that an editor can flip, in reading order. Each flip is one edit; it stands in the document as an
 * override that points at the source, so it holds however the page is split. Linear, with a search per repair.
 */
export function repairPlaces(document: Places, reading: Reading): RepairPlace[] {
  const repairs = reading.repairs.flatMap((repair) => placeOf(document, reading, repair) ?? [])
  // Where an editor left out a line, joining the lines around it would have to bring it back.
  const decided = new Set(repairs.filter(({ by }) => by === 'editor').flatMap((place) => [place.reading.start, place.reading.end]))
  const ends = paragraphs(document.text, reading).filter((place) => !decided.has(place.reading.start) && !decided.has(place.reading.end))
  return [...repairs, ...ends].sort((a, b) => a.reading.start - b.reading.start)
}

/** The places that show at a caret, or in a selection, of the reading text. */
export function placesAt(places: readonly RepairPlace[], { start, end }: Span): readonly RepairPlace[] {
  return places.filter(({ reading }) => reading.start <= end && start <= reading.end)
}

/** Begins a paragraph at a caret; null where one begins or ends already. */
export function breakAt(reading: Reading, offset: number): Edit | null {
  const isInside = reading.blocks.some(({ start, end }) => start < offset && offset < end)
  const next = isInside ? reading.toSource({ start: offset, end: offset + 1 })[0] : undefined
  return next === undefined ? null : override({ start: next.start, end: next.start }, 'break')
}

/** Leaves the characters out; null where none of them comes from the source. */
export function leaveOut(reading: Reading, span: Span): Edit | null {
  return together(reading.toSource(span).map((source) => override(source, 'drop')))
}

/** Puts a text in the place of characters; null where none of them comes from the source. */
export function replaceBy(reading: Reading, span: Span, text: string): Edit | null {
  return together(reading.toSource(span).map((source, index) => override(source, index === 0 ? { replace: text } : 'drop')))
}

function placeOf(document: Places, reading: Reading, repair: Reading['repairs'][number]): RepairPlace | null {
  const { start, end, kind, by } = repair
  const source = { start, end }
  const flips = by === 'editor' ? undoing(document, source) : flipsOf(kind, source)
  return flips.length === 0 ? null : { kind, by, source, reading: shownAt(reading, source), flips }
}

function flipsOf(kind: RepairKind, source: Span): Flip[] {
  const isApart = source.start === source.end
  const flip = (to: Flip['to'], action: RepairAction): Flip => ({ to, edit: override(source, action) })
  switch (kind) {
    case 'join':
      return isApart ? [flip('break', 'break')] : [flip('break', 'break'), flip('blank', { replace: ' ' })]
    case 'blank':
      return isApart ? [flip('break', 'break')] : [flip('break', 'break'), flip('join', 'drop')]
    case 'hyphen':
    case 'space':
    case 'glyph':
      return [flip('keep', 'keep')]
    case 'break':
    case 'drop':
    case 'replace':
      return []
  }
}

function undoing({ repairs }: Places, { start, end }: Span): Flip[] {
  return overridesIn(repairs, { start, end: end + 1 })
    .filter((own) => own.start <= end && own.end >= start)
    .map((own) => ({ to: 'undo', edit: { kind: 'unrepair', span: { start: own.start, end: own.end } } }))
}

/** The ends of paragraphs that the machine found, between blocks of one role. */
function paragraphs(text: string, reading: Reading): RepairPlace[] {
  const places: RepairPlace[] = []
  for (const [index, block] of reading.blocks.entries()) {
    const before = reading.blocks[index - 1]
    if (before === undefined || before.role !== block.role) continue
    const end = reading.toSource({ start: before.end - 1, end: before.end }).at(-1)?.end
    const start = reading.toSource({ start: block.start, end: block.start + 1 })[0]?.start
    if (end === undefined || start === undefined) continue
    const source = end <= start && isBlank(text, { start: end, end: start }) ? { start: end, end: start } : { start: end, end }
    const shown = { start: before.end, end: block.start }
    places.push({ kind: 'paragraph', by: 'machine', source, reading: shown, flips: [{ to: 'join', edit: override(source, 'join') }] })
  }
  return places
}

/** Where a stretch shows in the reading text: between the characters on its two sides. */
function shownAt(reading: Reading, { start, end }: Span): Span {
  const own = reading.toReading({ start, end })
  if (own !== null) return own
  const before = reading.toReading({ start: start - 1, end: start })
  const after = reading.toReading({ start: end, end: end + 1 })
  if (before !== null) return { start: before.end, end: Math.max(before.end, after?.start ?? before.end) }
  return { start: after?.start ?? 0, end: after?.start ?? 0 }
}

function override(span: Span, action: RepairAction): Edit {
  return { kind: 'repair', override: { ...span, action } }
}

function together(edits: readonly Edit[]): Edit | null {
  return edits.length > 1 ? { kind: 'together', edits } : (edits[0] ?? null)
}
