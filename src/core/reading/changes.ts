import type { RepairOverride } from '#core/document/model'
import type { Span } from '#core/text/span'
import type { ArticleLine } from './article-line'
import type { ReadingOptions, Repair } from './model'
import { overridesIn } from './overrides'
import type { Passage } from './passages'
import { omissionsIn } from './spaces'

/** A stretch inside a line that reads differently: it becomes `text`, mostly nothing. */
export interface Change extends Span {
  readonly text: string
  readonly repair: Pick<Repair, 'kind' | 'by'>
}

/** Everything that reading changes inside a line, in order and without overlaps: what editors decided, then the rules. */
export function changesIn(
  text: string,
  line: ArticleLine,
  overrides: readonly RepairOverride[],
  next: Passage | null,
  options: ReadingOptions,
): Change[] {
  const decided = overridesIn(overrides, line)
  const about = decided.filter(isAboutCharacters)
  const byRule: Change[] = []
  let at = 0 // first override that ends after the omission in hand; both lists rise
  for (const { start, end, kind } of [...omissionsIn(text, line, options), ...hyphenOf(line, next)]) {
    while (at < about.length && about[at]!.end <= start) at++
    if (at < about.length && about[at]!.start < end) continue
    byRule.push({ start, end, text: '', repair: { kind, by: 'machine' } })
  }
  const byEditor = about.flatMap((override) => editorsChange(override, line) ?? [])
  return byEditor.length === 0 ? byRule : [...byRule, ...byEditor].sort((a, b) => a.start - b.start)
}

/** The hyphen at the end of a line whose last word goes on in the next. */
function hyphenOf(line: ArticleLine, next: Passage | null): (Span & { readonly kind: 'hyphen' })[] {
  return next?.kind === 'hyphen' ? [{ start: line.end - 1, end: line.end, kind: 'hyphen' }] : []
}

function isAboutCharacters({ action }: RepairOverride): boolean {
  return action !== 'join' && action !== 'break'
}

/** What an override does inside this line. Replacing text stands where the stretch begins; the rest of the stretch is left out. */
function editorsChange(override: RepairOverride, line: ArticleLine): Change | null {
  const { action } = override
  if (action === 'join' || action === 'break' || action === 'keep') return null
  const stretch = { start: Math.max(override.start, line.start), end: Math.min(override.end, line.end) }
  if (action === 'drop') return stretch.start < stretch.end ? { ...stretch, text: '', repair: { kind: 'drop', by: 'editor' } } : null
  const text = override.start >= line.start ? action.replace : ''
  return { ...stretch, text, repair: { kind: 'replace', by: 'editor' } }
}
