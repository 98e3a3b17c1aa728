import { pieceSpan, targetOfCandidate } from '#core/document/detached-piece'
import type { Edit, Target } from '#core/document/edit'
import type { Document, Part } from '#core/document/model'
import { lastAtOrBefore, partAt, partsInSource, runIndexAt, runs, type Run } from '#core/document/places'
import { openQuestions, type Question } from '#core/document/questions'
import { textBefore, textFrom } from '#core/document/source-span'
import type { Role } from '#core/segment/role'
import { isBlank, lineIndexAt } from '#core/text/lines'
import type { Span } from '#core/text/span'
import type { TextKey } from '#renderer/i18n/texts'
import { sourceLines } from '#renderer/state/source-lines'
import { isBoundary, isCut } from './line-mark'
import { isBestHere } from './proposals'

/** What is selected in the source, `start` to `end`, and where the caret is; both ends alike for a bare caret. UTF-16. */
export interface Selection extends Span {
  readonly head: number
}

/** What a key or a click asks for: an edit, and where the caret goes with it; or why there is none. */
export type Intent = { readonly edit: Edit; readonly caret?: number } | { readonly why: TextKey }

/** The line (without its end) that `offset` stands in. */
function lineAt({ text }: Document, offset: number): Span {
  const lines = sourceLines(text)
  return lines[lineIndexAt(lines, offset)]!
}

/** The line at `offset`, or the next one with text: what a cut before a blank line means. */
function lineWithText(document: Document, offset: number): Span {
  const { start } = lineAt(document, offset)
  return lineAt(document, Math.min(textFrom(document.text, start), document.text.length))
}

/**
 * What a command acts on: the selected lines as a whole, the very characters when the selection stays within a line,
 * else the part under the caret. Null on blank lines between parts.
 */
export function scopeOf(document: Document, { start, end, head }: Selection): Span | null {
  if (start === end) return partUnder(document, head) ?? null
  const first = lineAt(document, start)
  if (end <= first.end) return isBlank(document.text, { start, end }) ? null : { start, end }
  // A selection that ends at the very start of a line does not take that line.
  const last = lineAt(document, end - 1)
  const span = { start: first.start, end: last.end }
  return isBlank(document.text, span) ? null : span
}

/** The part that the caret's line shows as its own: at a line's start that is the part that begins there. */
export function partUnder(document: Document, offset: number): Part | undefined {
  const here = partAt(document, offset)?.part
  if (here !== undefined) return here
  const line = lineAt(document, offset)
  const begin = textFrom(document.text, line.start)
  return begin < line.end ? partAt(document, begin)?.part : undefined
}

/** Cut before the line at `offset`; where an article begins with it already, the cut is taken away. */
export function toggleCut(document: Document, offset: number): Intent {
  const line = lineWithText(document, offset)
  if (isCut(document, line.start)) return { edit: { kind: 'join', at: textFrom(document.text, line.start) } }
  return { edit: { kind: 'cut', at: line.start }, caret: line.start }
}

/** Cut at the caret itself, inside its line. */
export function cutInside(document: Document, offset: number): Intent {
  return { edit: { kind: 'cut', at: offset }, caret: offset }
}

/** The article at `offset`, or after the blank lines there, joins the one before it; furniture joins part by part. */
export function joinBefore(document: Document, offset: number): Intent {
  const part = partUnder(document, offset) ?? partUnder(document, lineWithText(document, offset).start)
  return part === undefined ? NOTHING_HERE : { edit: { kind: 'join', at: part.start } }
}

/** The stretches go to article `number` of the page; 0 stands for a new one. */
export function give(document: Document, spans: readonly Span[], number: number): Intent {
  if (number === 0) return giveTo(spans, 'new')
  const article = document.articles[number - 1]
  return article === undefined ? { why: 'document:refused-no-such-article' } : giveTo(spans, { article: article.id })
}

/** The stretches go to `to`, together. */
export function giveTo(spans: readonly Span[], to: Target): Intent {
  const [span, ...more] = spans
  if (span === undefined) return NOTHING_HERE
  return { edit: more.length === 0 ? { kind: 'assign', span, to } : { kind: 'arrange', pieces: [{ spans, to }] } }
}

/** The stretches get a role. */
export function setRole(spans: readonly Span[], role: Role): Intent {
  const [span, ...more] = spans
  if (span === undefined) return NOTHING_HERE
  return { edit: more.length === 0 ? { kind: 'set-role', span, role } : { kind: 'arrange', pieces: [{ spans, role }] } }
}

/**
 * Moves a boundary by one line with text: the one before the caret's line, else the one where the caret's article
 * begins, else the one where it ends. The caret goes with it, so that the key can be pressed again.
 */
export function moveBoundary(document: Document, offset: number, by: 'up' | 'down'): Intent {
  const all = runs(document)
  const index = Math.max(0, runIndexAt(document, textFrom(document.text, lineWithText(document, offset).start)))
  const below = index > 0 ? index : 1
  const [above, under] = [all[below - 1], all[below]]
  if (above === undefined || under === undefined) return { why: 'split:no-boundary' }
  return by === 'up' ? takeLastLine(document, above, under) : takeFirstLine(document, above, under)
}

function takeLastLine(document: Document, above: Run, under: Run): Intent {
  const end = textBefore(document.text, above.end)
  const start = Math.max(lineAt(document, end).start, above.start)
  return { edit: { kind: 'assign', span: { start, end: above.end }, to: targetOf(under) }, caret: start }
}

function takeFirstLine(document: Document, above: Run, under: Run): Intent {
  const begin = textFrom(document.text, under.start)
  const end = Math.min(lineAt(document, begin).end, under.end)
  return { edit: { kind: 'assign', span: { start: under.start, end }, to: targetOf(above) }, caret: textFrom(document.text, end) }
}

/** Where text goes that joins a run. */
export function targetOf({ article }: Run): Target {
  return article === null ? 'furniture' : { article: article.id }
}

/**
 * What is asked where the caret is: about the piece under it, the boundary or the role at its line, or what the article
 * that begins there wants; the first of these that is open.
 */
export function questionAt(document: Document, offset: number): Question | undefined {
  const part = partUnder(document, offset)
  const line = lineAt(document, offset)
  const asked = openQuestions(document)
  let last = lastAtOrBefore(asked, line.end, ({ at }) => at)
  const onLine: Question[] = []
  for (; last >= 0 && asked[last]!.at >= line.start; last -= 1) onLine.push(asked[last]!)
  if (part?.candidates !== undefined) return { kind: 'piece', at: part.start, part }
  const first = (kind: Question['kind']) => onLine.find((question) => question.kind === kind)
  return first('boundary') ?? first('role') ?? first('gap')
}

/**
 * Answers the question at the caret. `accept`: what the machine made of the place is right (the piece goes where it is
 * proposed, the article has none of what it wants). `reject`: it is not: the boundary goes, or comes where there is none;
 * a piece that would go elsewhere stays. Where only the editor knows what is right instead, it says so.
 */
export function answer(document: Document, offset: number, how: 'accept' | 'reject'): Intent {
  const question = questionAt(document, offset)
  if (question === undefined) return { why: 'split:nothing-asked' }
  const asItIs: Intent = { edit: { kind: 'settle', at: question.at } }
  switch (question.kind) {
    case 'piece':
      if (how === 'accept') return takeTo(document, question.part, 0)
      return isBestHere(document, question.part) ? { why: 'split:choose-place' } : asItIs
    case 'boundary':
      if (how === 'accept') return asItIs
      return isBoundary(document, question.at) ? { edit: { kind: 'join', at: textFrom(document.text, question.at) } } : toggleCut(document, question.at)
    case 'role':
      return how === 'accept' ? asItIs : { why: 'split:choose-role' }
    case 'gap':
      return how === 'accept' ? { edit: { kind: 'has-none', article: question.article.id } } : { why: `split:give-${question.gap}` }
  }
}

/** Takes a detached piece to one of the places that are proposed for it, by its place in that list. */
export function takeTo(document: Document, part: Part, choice: number): Intent {
  const candidate = part.candidates?.[choice]
  if (candidate === undefined) return { why: 'split:nothing-asked' }
  const target = targetOfCandidate(document, part, candidate)
  if (target === 'here') return { edit: { kind: 'settle', at: part.start } }
  return { edit: { kind: 'assign', span: pieceSpan(document, part), to: target } }
}

/** The start of the next (1) or previous (-1) part in the source; undefined past the last or the first. */
export function stepPart(document: Document, offset: number, by: 1 | -1): number | undefined {
  const placed = partsInSource(document)
  const begin = ({ part }: { readonly part: Part }) => textFrom(document.text, part.start)
  const here = lastAtOrBefore(placed, offset, begin)
  return placed[here + by] === undefined ? undefined : begin(placed[here + by]!)
}

const NOTHING_HERE: Intent = { why: 'document:refused-no-such-part' }
