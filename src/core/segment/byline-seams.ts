import { opensRun } from './byline-runs'
import { CLASSES } from './chain-states'
import { formulaBit } from './language/language'
import type { PageLine } from './page-lines'
import { roleAt } from './units'

/** By-lines that stand together. */
export interface Seam {
  /** Lines of by-lines; `next` is exclusive. */
  readonly first: number
  readonly next: number
  /** They stand between two articles, and either may have them; else the lines around leave no choice. */
  readonly isOpen: boolean
  /** The same for all of one form. */
  readonly form: string
}

const TITLED = formulaBit('titled-byline')
const KINDS = TITLED | formulaBit('written-by') | formulaBit('picture-byline')

/** All by-lines of a page, in order. */
export function readSeams(lines: readonly PageLine[], classes: Uint8Array): Seam[] {
  const seams: Seam[] = []
  const jointAt = (line: number): string => CLASSES[classes[line]!]!.joint
  for (let first = 0; first < classes.length; ) {
    if (roleAt(classes, first) !== 'byline') {
      first += 1
      continue
    }
    let next = first + 1
    while (next < classes.length && roleAt(classes, next) === 'byline' && jointAt(next) === 'goes-on') next += 1
    const hasNeighbours = first > 0 && next < classes.length && jointAt(first - 1) !== 'furniture' && jointAt(next) !== 'furniture'
    const isOpen = hasNeighbours && roleAt(classes, next) !== 'byline' && (opensRun(classes, first) || opensRun(classes, next))
    seams.push({ first, next, isOpen, form: formOf(lines[first]!) })
    first = next
  }
  return seams
}

/** Lines of one form: the same marks at both ends, the same kind, and where a title opens the line, the same first character. */
function formOf({ text, formulas }: PageLine): string {
  const edge = (character: string): string => (/\p{L}/u.test(character) ? '' : character)
  return `${formulas & KINDS} ${(formulas & TITLED) !== 0 ? text.charAt(0) : edge(text.charAt(0))} ${edge(text.charAt(text.length - 1))}`
}
