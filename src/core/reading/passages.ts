import type { RepairOverride } from '#core/document/model'
import type { Span } from '#core/text/span'
import type { ArticleLine } from './article-line'
import type { Repair } from './model'
import { overridesIn } from './overrides'
import { beginsParagraph, type Place } from './paragraphs'
import { repairOfWrap } from './wrap'

/** What stands between two neighbouring lines of an article. */
export interface Passage {
  /** A new block begins, the lines are joined as they are, with a blank, without the hyphen, or with an editor's text. */
  readonly kind: 'block' | 'join' | 'blank' | 'hyphen' | 'replace'
  readonly by: Repair['by']
  /** The source from the end of one line to the start of the next; empty where text of others lies between. */
  readonly place: Span
  /** For `replace`: the editor's text, and the stretch that it stands for. */
  readonly replacement?: { readonly span: Span; readonly text: string }
}

/** How a line follows the one before it: as an editor decided, else by the rules. */
export function passageTo(at: Place, overrides: readonly RepairOverride[]): Passage {
  const { text, lines, index } = at
  const line = lines[index]!
  const before = lines[index - 1]!
  const place = { start: before.end, end: line.apart ? before.end : line.start }
  const override = overrideBetween(overrides, before, line)
  const rule = (): Passage => ({ kind: wrapRepair(text, before, line), by: override ? 'editor' : 'machine', place })
  if (override === undefined) return beginsParagraph(at) ? { kind: 'block', by: 'machine', place } : rule()

  const { action } = override
  if (line.role !== before.role || action === 'break' || action === 'keep') return { kind: 'block', by: 'editor', place }
  if (action === 'join') return rule()
  // Replacing text stands where its stretch begins, which may be inside the line before.
  if (action === 'drop' || override.start < before.end) return { kind: 'join', by: 'editor', place }
  return { kind: 'replace', by: 'editor', place, replacement: { span: override, text: action.replace } }
}

/** Enough of both lines for every rule of joining, and no more of a huge line. */
const NEAR = 24

function wrapRepair(text: string, before: ArticleLine, line: ArticleLine): 'join' | 'blank' | 'hyphen' {
  if (line.blanksBefore === -1) return 'join'
  const tail = text.slice(Math.max(before.start, before.end - NEAR), before.end)
  return repairOfWrap(tail, text.slice(line.start, Math.min(line.end, line.start + NEAR)))
}

/** The first override about the place between two lines: it touches the place, or is a break at the next line's start. */
function overrideBetween(
  overrides: readonly RepairOverride[],
  before: ArticleLine,
  line: ArticleLine,
): RepairOverride | undefined {
  if (overrides.length === 0) return undefined
  const places = line.apart
    ? [{ start: before.end, end: before.end + 1 }, { start: line.start - 1, end: line.start }]
    : [{ start: before.end, end: line.start }]
  for (const place of places) {
    const found = overridesIn(overrides, { start: place.start, end: place.end + 1 }).find((one) => isAbout(one, place))
    if (found) return found
  }
  return undefined
}

function isAbout({ start, end, action }: RepairOverride, place: Span): boolean {
  if (action === 'break' || (action === 'join' && start === end)) return start <= place.end && (start >= place.start || end > place.start)
  if (start === end) return typeof action === 'object' && start >= place.start && start < place.end
  return start < place.end && end > place.start
}
