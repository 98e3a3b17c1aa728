import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { useRows, type ReviewRow } from '#renderer/state/review/rows'
import { useTextSearch } from '#renderer/state/review/text-search'
import { rowsInView, useView } from '#renderer/state/review/view'
import { ArticleTable } from './ArticleTable'
import { BulkBar } from './BulkBar'
import { useChosen } from './chosen'
import { MetadataDialog } from './MetadataDialog'
import { useArticleCommands } from './use-article-commands'
import { ViewBar } from './ViewBar'

/** The project's articles as a table: sort, filter, search, choose, change many at once, open one. */
export function ArticlesSection() {
  const text = useText()
  const rows = useRows((state) => state.rows)
  const coming = useRows((state) => state.coming)
  const view = useView((state) => state.view)
  const found = useTextSearch((state) => state.found)
  const chosen = useChosen((state) => state.keys)
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const [describing, setDescribing] = useState<readonly ReviewRow[] | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const filter = useRef<HTMLInputElement>(null)

  // Sorting 100,000 rows takes longer than a key press may: what is typed is shown first, the rows follow.
  const late = useDeferredValue(view)
  const shown = useMemo(() => rowsInView(rows, late, found), [rows, late, found])
  const at = useMemo(() => (activeKey === null ? -1 : shown.findIndex(({ key }) => key === activeKey)), [shown, activeKey])
  const active = Math.max(0, at)
  const meant = () => (chosen.size > 0 ? rows.filter(({ key }) => chosen.has(key)) : shown[active] === undefined ? [] : [shown[active]])

  useArticleCommands({
    rows: shown,
    active: shown[active],
    meant,
    describe: () => setDescribing(meant()),
    focusSearch: () => focus(search.current),
    focusFilter: () => focus(filter.current),
  })
  const counts = [
    text('review:count', { count: rows.length }),
    ...(shown.length < rows.length ? [text('review:count-shown', { count: shown.length })] : []),
    ...(coming === null ? [] : [text('review:coming', { done: coming.done, total: coming.total })]),
  ]
  return (
    <>
      <ViewBar search={search} filter={filter} />
      <BulkBar counts={counts.join(' · ')} meant={meant} any={chosen.size > 0 || shown.length > 0} onDescribe={() => setDescribing(meant())} />
      <ArticleTable rows={shown} active={active} onActive={setActiveKey} />
      <MetadataDialog rows={describing} onClose={() => setDescribing(null)} />
    </>
  )
}

function focus(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}
