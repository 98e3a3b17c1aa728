import { checkMarks } from './check-marks'
import { checkSplit } from './check-split'
import type { Document } from './model'
import type { Violation } from './violation'

export type { Violation, ViolationCode } from './violation'

/**
 * Every broken promise of a document; empty for a sound one. Never throws, whatever the numbers are. Looks at the parts,
 * at the white space between them and at the tagged text: at most n log n in the number of parts.
 */
export function check(document: Document): readonly Violation[] {
  return [...checkSplit(document), ...checkMarks(document)]
}
