import type { Say } from '#renderer/i18n/i18n'
import type { FindTexts } from './text/find-bar'

/** The words of the find bar; `name` says where it searches. */
export function findTexts(text: Say, name: string): FindTexts {
  return {
    find: name,
    next: text('document:find-next'),
    previous: text('document:find-previous'),
    close: text('document:find-close'),
    none: text('document:find-none'),
    count: (which, total) => (which === 0 ? text('document:find-total', { total }) : text('document:find-count', { which, total })),
  }
}
