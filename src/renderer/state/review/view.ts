import { create } from 'zustand'
import type { ReviewView } from '#contract/calls/app'
import { setPreferences } from '../preferences'
import { useSession } from '../session'
import { useRows, type ReviewRow } from './rows'
import { searchTexts, useTextSearch, type TextHit } from './text-search'

/** What the table is sorted by: a column, or `label:PER` for the mentions of one label. */
export type ReviewOrder = ReviewView['order']
export type { ReviewView } from '#contract/calls/app'

/** Everything that there is, page by page. */
export const FIRST_VIEW: ReviewView = {
  order: { by: 'place', descending: false },
  words: '',
  statuses: [],
  newspaper: null,
  from: '',
  to: '',
  only: [],
}

export const useView = create<{ readonly view: ReviewView }>(() => ({ view: FIRST_VIEW }))

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useView.setState({ view: FIRST_VIEW })
})

export function setView(change: Partial<ReviewView>): void {
  useView.setState(({ view }) => ({ view: { ...view, ...change } }))
}

/** Names as a person sorts them: Paper 2 before Paper 10. */
export const collator = new Intl.Collator('zh-CN', { numeric: true })

/** The rows that the view shows, in its order; equal ones page by page. `found`: what a search found, by key, if there was one. */
export function rowsInView(rows: readonly ReviewRow[], view: ReviewView, found: ReadonlyMap<string, TextHit> | null): readonly ReviewRow[] {
  const kept = rows.filter(filterOf(view, found))
  const { by, descending } = view.order
  if (by === 'place') return descending ? kept.reverse() : kept
  const sign = descending ? -1 : 1
  const values = by === 'found' ? Float64Array.from(kept, ({ key }) => found?.get(key)?.count ?? 0) : valuesFor(by, kept, sign * Infinity)
  const order = Uint32Array.from(kept, (_, index) => index)
  order.sort((a, b) => sign * (values[a]! - values[b]!) || a - b)
  return Array.from(order, (index) => kept[index]!)
}

function filterOf(view: ReviewView, found: ReadonlyMap<string, TextHit> | null): (row: ReviewRow) => boolean {
  const words = view.words.trim().toLocaleLowerCase()
  const statuses = new Set<string>(view.statuses)
  const only = new Set<string>(view.only)
  const { stories } = useRows.getState()
  return (row) =>
    (found === null || found.has(row.key)) &&
    (statuses.size === 0 || statuses.has(row.status)) &&
    (view.newspaper === null || (row.newspaper ?? '') === view.newspaper) &&
    (view.from === '' || (row.date !== null && row.date >= view.from)) &&
    (view.to === '' || (row.date !== null && row.date.slice(0, view.to.length) <= view.to)) &&
    (!only.has('problems') || row.problems > 0) &&
    (!only.has('doubts') || row.doubts > 0) &&
    (!only.has('linked') || stories.has(row.key)) &&
    (words === '' || `${row.headline}\n${row.newspaper ?? ''}\n${row.name}`.toLocaleLowerCase().includes(words))
}

const STATUS_RANK = { todo: 0, doing: 1, done: 2, 'left-out': 3 } as const

/**
 * A number for each row that sorts as the column does, `none` for a row that has nothing there: whichever way one sorts, one
 * does so to see those that have. Texts are compared once for each that differs, not once for each pair of rows.
 */
function valuesFor(by: string, rows: readonly ReviewRow[], none: number): Float64Array {
  const label = by.startsWith('label:') ? by.slice('label:'.length) : null
  if (label !== null) return Float64Array.from(rows, (row) => row.mentions[label] ?? 0)
  switch (by) {
    case 'characters':
    case 'doubts':
    case 'problems':
      return Float64Array.from(rows, (row) => row[by])
    case 'status':
      return Float64Array.from(rows, (row) => STATUS_RANK[row.status])
    case 'mentions':
      return Float64Array.from(rows, totalMentions)
    case 'date':
      return ranksOf(rows, (row) => row.date ?? '', (a, b) => (a < b ? -1 : a > b ? 1 : 0), none)
    case 'newspaper':
    case 'page':
      return ranksOf(rows, (row) => row[by] ?? '', collator.compare, none)
    default:
      return ranksOf(rows, by === 'name' ? (row) => row.name : (row) => row.headline, collator.compare, none)
  }
}

function ranksOf(rows: readonly ReviewRow[], textOf: (row: ReviewRow) => string, compare: (a: string, b: string) => number, none: number): Float64Array {
  const ranks = new Map([...new Set(rows.map(textOf))].sort(compare).map((text, rank) => [text, text === '' ? none : rank]))
  return Float64Array.from(rows, (row) => ranks.get(textOf(row))!)
}

/** Mentions of all labels. */
export function totalMentions(row: ReviewRow): number {
  let sum = 0
  for (const count of Object.values(row.mentions)) sum += count
  return sum
}

/** The present view, with the words that are searched for in the texts. */
export function presentView(): ReviewView {
  const { query } = useTextSearch.getState()
  return { ...useView.getState().view, ...(query !== '' && { search: query }) }
}

/** Shows a view that was kept, or everything; a search in the texts that is not part of it ends. */
export function showView({ search, ...view }: ReviewView): void {
  setView(view)
  void searchTexts(search ?? '')
}

/** Keeps the present view under a name, for the next time too; a name that there is gets the new view. */
export function saveView(name: string): void {
  put([...savedViews().filter((one) => one.name !== name), { name, view: presentView() }])
}

/** Gives a kept view another name; one that had it before is gone. */
export function renameView(before: string, name: string): void {
  put(savedViews().filter((one) => one.name === before || one.name !== name).map((one) => (one.name === before ? { ...one, name } : one)))
}

export function forgetView(name: string): void {
  put(savedViews().filter((one) => one.name !== name))
}

function savedViews() {
  return useSession.getState().preferences.reviewViews ?? []
}

function put(views: ReturnType<typeof savedViews>): void {
  setPreferences({ reviewViews: [...views].sort((a, b) => collator.compare(a.name, b.name)) })
}
