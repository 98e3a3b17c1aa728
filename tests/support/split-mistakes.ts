import { applyEdit } from '#core/document/apply'
import type { Edit } from '#core/document/edit'
import type { Document, Part } from '#core/document/model'
import { differences, type Difference } from '#core/document/resplit/differences'
import { textFrom } from '#core/document/source-span'
import type { Segmentation } from '#core/segment/segmentation'

/** Something that an editor has to put right, and the one edit that does it. */
export interface Mistake {
  readonly what: 'place' | 'role' | 'order'
  /** Where in the source a person would begin to put it right. UTF-16. */
  readonly at: number
  /** The simplest edit: a cut or a join where one does it, else what goes where or what role it gets. */
  readonly edit: Edit
}

/**
 * What is wrong with the split of a page: a list of mistakes, each put right by one edit, in the order in which to do so.
 * Which role text has in the furniture does not count, nor who decided what. Empty when the split is as expected.
 */
export function mistakesBetween(current: Document, expected: Document): Mistake[] {
  const wanted = proposalOf(expected)
  const mistakes: Mistake[] = []
  let now = current
  for (;;) {
    // Looked for again each time: a cut or a join gives other numbers to articles than the difference would.
    const difference = differences(now, wanted).find((one) => one.what !== 'role' || !isFurniture(expected, one))
    if (difference === undefined) return [...mistakes, ...wrongOrders(now, expected)]
    const mistake = mistakeOf(now, difference, wanted)
    mistakes.push(mistake)
    now = after(now, mistake.edit)
  }
}

function mistakeOf(now: Document, { spans, edit }: Difference, wanted: Segmentation): Mistake {
  const at = textFrom(now.text, spans[0]!.start)
  const [span, ...more] = spans
  const { to, role } = edit.pieces[0]!
  if (role !== undefined) return { what: 'role', at, edit: { kind: 'set-role', span: span!, role } }
  const simple = ([{ kind: 'cut', at }, { kind: 'join', at }] as const).find((one) => doesTheSame(now, one, edit, wanted))
  return { what: 'place', at, edit: simple ?? (more.length === 0 ? { kind: 'assign', span: span!, to: to! } : edit) }
}

function doesTheSame(now: Document, one: Edit, other: Edit, wanted: Segmentation): boolean {
  const result = applyEdit(now, one)
  if (!result.ok) return false
  return differences(result.document, wanted).length === differences(after(now, other), wanted).length
}

function isFurniture({ furniture }: Document, { spans }: Difference): boolean {
  return furniture.some(({ start, end }) => start <= spans[0]!.start && spans[0]!.start < end)
}

function wrongOrders(now: Document, expected: Document): Mistake[] {
  return now.articles.flatMap((article): Mistake[] => {
    const starts = article.parts.map(({ start }) => start)
    const own = expected.articles.find(({ parts }) => parts.some(({ start }) => starts.includes(start)))
    const wanted = own?.parts.map(({ start }) => start).filter((start) => starts.includes(start)) ?? starts
    const from = starts.findIndex((start, index) => start !== wanted[index])
    if (from === -1) return []
    const to = starts.indexOf(wanted[from]!)
    return [{ what: 'order', at: starts[to]!, edit: { kind: 'reorder', article: article.id, from: to, to: from } }]
  })
}

/** A document as if a splitter had proposed it. */
export function proposalOf({ articles, furniture }: Document): Segmentation {
  const part = ({ start, end, role }: Part) => ({ start, end, role, confidence: 0.9, candidates: [] })
  return {
    articles: articles.map(({ parts }) => ({ parts: parts.map(part), confidence: 0.9 })),
    furniture: furniture.map(part),
    boundaries: [],
  }
}

/** The document after an edit; throws when it is refused. */
export function after(document: Document, edit: Edit): Document {
  const result = applyEdit(document, edit)
  if (!result.ok) throw new Error(`${JSON.stringify(edit)} was refused: ${result.reason}`)
  return result.document
}
