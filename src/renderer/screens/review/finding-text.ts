import type { Finding } from '#core/review/finding'
import type { Failure } from '#contract/failure'
import { failureMessage } from '#renderer/i18n/failure-message'
import { inWords, type Say } from '#renderer/i18n/i18n'

/** What is wrong, as a sentence. */
export function findingText({ check, values }: Finding, text: Say): string {
  if (check === 'unreadable-document') {
    const { code, ...details } = values
    return inWords(text, failureMessage({ code: code as Failure['code'], file: String(values['file']), details }))
  }
  if (check === 'page-contradicts') return text('review:found-page-contradicts', { ...values, field: text(`review:${values['field'] as 'newspaper' | 'date' | 'page'}`) })
  return text(`review:found-${check}`, values)
}

/** What its fix does, in a few words for a button. */
export function fixText({ check, fix, values }: Finding, text: Say): string {
  if (check === 'unreadable-document') return text('library:restore')
  if (fix?.kind === 'tag-text') return text('review:fix-tag', { label: fix.label })
  switch (fix?.edits[0]?.kind) {
    case 'untag':
      return text('review:fix-untag')
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
    default:
      return text('review:mend')
  }
}
