import type { Say } from '#renderer/i18n/i18n'
import type { FindTexts } from './text/find-panel'

/** The words of the find bar; `name` says where it searches. */
export function findTexts(text: Say, name: string): FindTexts {
  return {
    find: name,
    next: text('document:find-next'),
    previous: text('document:find-previous'),
    close: text('document:find-close'),
    none: text('document:find-none'),
    count: (which, total, more) =>
      which === 0
        ? text(more ? 'document:find-total-more' : 'document:find-total', { total })
        : text(more ? 'document:find-count-more' : 'document:find-count', { which, total }),
  }
}
