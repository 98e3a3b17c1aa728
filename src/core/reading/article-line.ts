import type { Part } from '#core/document/model'
import type { Role } from '#core/segment/role'

/** A line of an article as it stands in the source, without the white space around it; never blank. */
export interface ArticleLine {
  /** UTF-16 into the source; the characters at both ends are not white space. */
  readonly start: number
  readonly end: number
  readonly part: Part
  readonly role: Role
  /** As printed, in quarter cells. */
  readonly width: number
  /** White space before it on its line, in quarter cells. */
  readonly indent: number
  /** True when its letters are spaced out to fill the column. */
  readonly spaced: boolean
  /** Blank lines before it in its part; -1 when it continues a line. Across parts: counted if nothing foreign lies between. */
  readonly blanksBefore: number
  /** True when text of others lies between it and the line before it, or it stands earlier in the source. */
  readonly apart: boolean
}
