import type { ViolationCode } from '#core/document/violation'
import type { Finding } from '#core/review/finding'
import type { Failure } from '#contract/failure'
import { failureMessage } from '#renderer/i18n/failure-message'
import { inWords, type Say } from '#renderer/i18n/i18n'
import { useSession } from '#renderer/state/session'

/** What a broken promise is about. */
const PROMISES = {
  'text-in-no-part': 'parts', 'parts-overlap': 'parts', 'bad-part': 'parts', 'article-without-parts': 'parts',
  'articles-out-of-order': 'order', 'furniture-out-of-order': 'order',
  'id-twice': 'ids', 'id-after-serial': 'ids',
  'bad-mention': 'mentions', 'quote-differs': 'mentions', 'mentions-out-of-order': 'mentions',
  'bad-candidates': 'marks', 'bad-repair': 'marks', 'repairs-out-of-order': 'marks', 'bad-doubt': 'marks', 'doubts-out-of-order': 'marks',
  'bad-settled': 'marks', 'bad-chance': 'marks',
} as const satisfies Record<ViolationCode, string>

/** Documents of which an earlier copy is better. */
export function wantsCopy({ check }: Finding): boolean {
  return check === 'unreadable-document' || check === 'broken-promise'
}

/** What is wrong, as a sentence. */
export function findingText({ check, values }: Finding, text: Say): string {
  if (check === 'unreadable-document') {
    const { code, ...details } = values
    return inWords(text, failureMessage({ code: code as Failure['code'], file: inProject(String(values['file'])), details }))
  }
  if (check === 'broken-promise') return text('review:found-broken-promise', { ...values, what: text(`review:broken-${PROMISES[values['code'] as ViolationCode]}`) })
  if (check === 'page-contradicts') return text('review:found-page-contradicts', { ...values, field: text(`review:${values['field'] as 'newspaper' | 'date' | 'page'}`) })
  const { otherHeadline, otherNumber } = values
  const other = otherHeadline === '' ? { otherHeadline: text('review:article-number', { number: otherNumber ?? 1 }) } : {}
  return text(`review:found-${check}`, { ...values, ...other })
}

/** A file's path as the project has it: what is wrong with it is what matters, and comes first. */
function inProject(file: string): string {
  const dir = useSession.getState().project?.dir
  return dir !== undefined && file.startsWith(dir) ? file.slice(dir.length).replace(/^[\\/]/u, '') : file
}

/** What its fix does, in a few words for a button. */
export function fixText(finding: Finding, text: Say): string {
  const { fix, values } = finding
  if (wantsCopy(finding)) return text('library:restore')
  if (fix?.kind === 'tag-text') return text('review:fix-tag', { label: fix.label })
  switch (fix?.edits[0]?.kind) {
    case 'untag':
      return text('review:fix-untag', { label: values['goes'] ?? values['label'] ?? '' })
    case 'respan':
      return text('review:fix-respan')
    case 'relabel':
      return text('review:fix-relabel', { label: values['usual'] ?? '' })
    case 'repair':
      return text('review:fix-drop')
    case 'unset-metadata':
      return text('review:fix-unset')
    case 'set-status':
      return text('review:fix-leave-out')
    case 'link-story':
      return text('review:fix-link')
    case 'unlink-story':
      return text('review:fix-unlink')
    default:
      return text('review:mend')
  }
}

/** The same finding with the milder of its two fixes: near-duplicates are linked and both kept. Null where there is only one. */
export function keepingBoth(finding: Finding): Finding | null {
  const link = finding.fix?.kind === 'edits' && finding.fix.edits.length > 1 ? finding.fix.edits.find(({ kind }) => kind === 'link-story') : undefined
  return link === undefined ? null : { ...finding, fix: { kind: 'edits', edits: [link] } }
}
