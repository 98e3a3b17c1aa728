import type { Role } from '#core/segment/role'
import type { Span } from '#core/text/span'

/** A paragraph or a line of the headline group. Offsets are UTF-16 into the reading text; it holds no line end. */
export interface Block extends Span {
  readonly role: Role
}

export type RepairKind =
  | 'join' // a wrap is undone, nothing stands in its place
  | 'blank' // a wrap is undone, a blank stands in its place
  | 'hyphen' // the hyphen of a word that a wrap divided is gone
  | 'space' // white space inside a line is gone or became one blank
  | 'glyph' // a character that cannot be read is gone
  | 'drop' // an editor left these characters out
  | 'replace' // an editor put other characters here
  | 'break' // an editor begins a paragraph here

/** One place where the reading text differs from the source. UTF-16 offsets into the source. */
export interface Repair extends Span {
  readonly kind: RepairKind
  readonly by: 'machine' | 'editor'
}

/** An article as a person reads it, with the way back to the source. */
export interface Reading {
  /** The blocks' texts, with `\n` between two of them. */
  readonly text: string
  /** In reading order; none is empty. */
  readonly blocks: readonly Block[]
  /** What was done, in reading order. */
  readonly repairs: readonly Repair[]
  /**
   * Where the characters of `span` come from, in reading order: one span where only wraps and dropped characters lie
   * between them, several where text of others does. Empty when the span holds nothing but inserted characters.
   */
  toSource(span: Span): Span[]
  /**
   * From the first to the last reading character that comes from `span`; null when none does. Where reading order is
   * not source order it may hold more than came from the span: see `toReadingPieces`.
   */
  toReading(span: Span): Span | null
  /**
   * The reading characters that come from the spans, in reading order; pieces with nothing but inserted characters between
   * them are one.
   */
  toReadingPieces(spans: readonly Span[]): Span[]
}

export interface ReadingOptions {
  /** The typesetter's space between a number and the characters around it (`12 月 3 日`): dropped by default. */
  readonly numberSpaces?: 'drop' | 'keep'
}
