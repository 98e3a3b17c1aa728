import type { ArticleStatus } from '#core/document/model'
import { useCommands, type Command } from '#renderer/state/commands'
import type { ReviewRow } from '#renderer/state/review/rows'
import { readOnlyReason, useSession } from '#renderer/state/session'
import { STATUS_KEYS } from './BulkBar'
import { changeStatus, linkRows, unlinkRows } from './bulk'
import { toggled } from '#renderer/ui/table/choosing'
import { choose, useChosen } from './chosen'
import { openArticle } from './open-article'

interface Articles {
  /** Those that are shown. */
  readonly rows: readonly ReviewRow[]
  /** The row that the keyboard is on. */
  readonly active: ReviewRow | undefined
  /** The chosen articles, else that one. */
  readonly meant: () => readonly ReviewRow[]
  readonly describe: () => void
  readonly focusSearch: () => void
  readonly focusFilter: () => void
}

/** What can be done with articles in the table. */
export function useArticleCommands({ rows, active, meant, describe, focusSearch, focusFilter }: Articles): void {
  const has = () => active !== undefined
  const can = () => readOnlyReason(useSession.getState()) === null && meant().length > 0
  const open = (screen: 'split' | 'tag') => active && openArticle(active, screen)
  const status = (to: ArticleStatus): Command => ({
    id: `review.status-${to}`,
    title: `review:status-as-${to}`,
    keys: [STATUS_KEYS[to]],
    screen: 'review',
    when: can,
    run: () => void changeStatus(meant(), to),
  })
  useCommands([
    { id: 'review.open-split', title: 'review:open-split', keys: ['Enter'], screen: 'review', when: has, run: () => open('split') },
    { id: 'review.open-tag', title: 'review:open-tag', keys: ['Shift+Enter'], screen: 'review', when: has, run: () => open('tag') },
    status('todo'),
    status('doing'),
    status('done'),
    status('left-out'),
    { id: 'review.metadata', title: 'review:metadata', keys: ['M'], screen: 'review', when: can, run: describe },
    { id: 'review.link', title: 'review:link', keys: ['L'], screen: 'review', when: can, run: () => void linkRows(meant()) },
    { id: 'review.unlink', title: 'review:unlink', keys: ['Shift+L'], screen: 'review', when: can, run: () => void unlinkRows(meant()) },
    { id: 'review.toggle', title: 'review:choose', keys: ['Space'], screen: 'review', when: has, run: () => active && choose((keys) => toggled(keys, active.key)) },
    { id: 'review.choose-all', title: 'frame:choose-all', keys: ['Mod+A'], screen: 'review', run: () => choose(() => new Set(rows.map(({ key }) => key))) },
    { id: 'review.choose-none', title: 'frame:choose-none', keys: ['Escape'], screen: 'review', when: () => useChosen.getState().keys.size > 0, run: () => choose(() => new Set()) },
    { id: 'review.search', title: 'review:search', keys: ['/'], screen: 'review', run: focusSearch },
    { id: 'review.filter', title: 'review:focus-filter', keys: ['F'], screen: 'review', run: focusFilter },
  ])
}
