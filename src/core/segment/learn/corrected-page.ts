import type { Span } from '#core/text/span'
import { CLASSES, classNumber } from '../chain-states'
import type { Role } from '../role'

/** A page as an editor left it: every non-blank character in one part, each part with its role and its article. */
export interface CorrectedPage {
  /** Tells it apart from all other pages: one that comes again is learnt anew, not twice. */
  readonly name: string
  readonly text: string
  readonly parts: readonly CorrectedPart[]
}

export interface CorrectedPart extends Span {
  readonly role: Role
  /** Any number that tells the page's articles apart; null: furniture. */
  readonly article: number | null
}

/** Article and role of one non-blank line; article null: furniture. */
export interface RightLabel {
  readonly article: number | null
  readonly role: Role
}

/** The labels of the lines. A line that was cut takes the label of the part at its start. */
export function labelsOf(lines: readonly Span[], { parts }: CorrectedPage): RightLabel[] {
  const inOrder = [...parts].sort((a, b) => a.start - b.start)
  let place = 0
  return lines.map(({ start, end }) => {
    while (place + 1 < inOrder.length && inOrder[place]!.end <= start) place += 1
    const part = inOrder[place]
    return part !== undefined && part.start < end ? { article: part.article, role: part.role } : { article: null, role: 'noise' }
  })
}

/** The classes of some of the lines, as the chain may read them: nothing goes on with furniture. */
export function keptClasses(classes: Uint8Array, kept: Int32Array): Uint8Array {
  return Uint8Array.from(kept, (line, place) => {
    const { role, joint } = CLASSES[classes[line]!]!
    const before = place === 0 ? undefined : CLASSES[classes[kept[place - 1]!]!]!.joint
    if (joint !== 'goes-on' || (before !== undefined && before !== 'furniture')) return classes[line]!
    return classNumber(role, place > 0 && role === 'body' ? 'resumes' : 'begins')
  })
}

/** The classes that the chain should have found for these labels. */
export function classesOf(labels: readonly RightLabel[]): Uint8Array {
  const withText = new Set<number>()
  let before: number | null = null
  const classes = labels.map(({ article, role }) => {
    const isText = role === 'body' && article !== null && withText.has(article)
    const joint = article === null ? 'furniture' : article === before ? 'goes-on' : isText ? 'resumes' : 'begins'
    before = article
    if (role === 'body' && article !== null) withText.add(article)
    const number = classNumber(role, joint)
    return number >= 0 ? number : CLASSES.findIndex((each) => each.joint === joint)
  })
  return Uint8Array.from(classes)
}
