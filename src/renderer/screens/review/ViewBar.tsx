import { Chip, CloseButton, Loader, Select, TextInput } from '@mantine/core'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import { useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { useRows } from '#renderer/state/review/rows'
import { searchTexts, useTextSearch } from '#renderer/state/review/text-search'
import { collator, setView, useView } from '#renderer/state/review/view'
import { ViewsMenu } from './ViewsMenu'
import styles from './review.module.css'

const STATUSES = ['todo', 'doing', 'done', 'left-out'] as const
/** Stands for articles of which no newspaper is known, in a list whose values are names. */
const UNKNOWN = '\u0000'
/** How long after the last key a search begins, in milliseconds. */
const PAUSE = 250

interface Fields {
  readonly search: Ref<HTMLInputElement>
  readonly filter: Ref<HTMLInputElement>
}

/** What is shown of the articles: words in their texts, words in their titles, status, newspaper, days, problems; and saved views. */
export function ViewBar({ search, filter }: Fields) {
  const text = useText()
  const view = useView((state) => state.view)
  const rows = useRows((state) => state.rows)
  const hasStories = useRows((state) => state.stories.size > 0) || view.only.includes('linked')
  const newspapers = useMemo(() => [...new Set(rows.map(({ newspaper }) => newspaper ?? UNKNOWN))].sort(collator.compare), [rows])
  return (
    <div className={styles.viewBar} role="search" aria-label={text('review:view')}>
      <TextSearchField ref={search} />
      <TextInput
        ref={filter}
        size="xs"
        w={112}
        aria-label={text('review:filter')}
        placeholder={text('review:filter')}
        leftSection={<IconFilter size={14} />}
        value={view.words}
        onChange={(event) => setView({ words: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && setView({ words: '' })}
        rightSection={view.words === '' ? null : <CloseButton size="xs" aria-label={text('review:clear')} onClick={() => setView({ words: '' })} />}
      />
      <Chip.Group multiple value={[...view.statuses]} onChange={(statuses) => setView({ statuses: statuses as typeof view.statuses })}>
        <div className={styles.chips} role="group" aria-label={text('review:status')}>
          {STATUSES.map((status) => (
            <Chip key={status} size="xs" value={status} variant="outline">
              {text(`review:status-${status}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <Chip.Group multiple value={[...view.only]} onChange={(only) => setView({ only: only as typeof view.only })}>
        <div className={styles.chips} role="group" aria-label={text('review:only')}>
          <Chip size="xs" value="problems" variant="outline">
            {text('review:only-problems')}
          </Chip>
          <Chip size="xs" value="doubts" variant="outline">
            {text('review:only-doubts')}
          </Chip>
          {hasStories && (
            <Chip size="xs" value="linked" variant="outline">
              {text('review:only-linked')}
            </Chip>
          )}
        </div>
      </Chip.Group>
      <Select
        size="xs"
        w={124}
        clearable
        searchable
        aria-label={text('review:newspaper')}
        placeholder={text('review:all-newspapers')}
        data={newspapers.map((name) => ({ value: name, label: name === UNKNOWN ? text('review:unknown') : name }))}
        value={view.newspaper === '' ? UNKNOWN : view.newspaper}
        onChange={(name) => setView({ newspaper: name === UNKNOWN ? '' : name })}
      />
      <DateField name={text('review:from')} value={view.from} onChange={(from) => setView({ from })} />
      <DateField name={text('review:to')} value={view.to} onChange={(to) => setView({ to })} />
      <ViewsMenu />
    </div>
  )
}

/** A day, a month or a year: `2020-12`. */
function DateField({ name, value, onChange }: { readonly name: string; readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <TextInput
      size="xs"
      w={86}
      aria-label={name}
      placeholder={name}
      value={value}
      error={!/^(\d{1,4}(-\d{0,2}(-\d{0,2})?)?)?$/u.test(value)}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
    />
  )
}

/** Searches the reading texts while one types; not while an input method composes. */
function TextSearchField({ ref }: { readonly ref: Ref<HTMLInputElement> }) {
  const text = useText()
  const { query, searching } = useTextSearch()
  const [typed, setTyped] = useState(query)
  const [asked, setAsked] = useState(query)
  // A view that is shown brings words of its own.
  if (query !== asked) {
    setAsked(query)
    if (typed.trim() !== query) setTyped(query)
  }
  const composing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  function type(value: string, wait: number) {
    setTyped(value)
    clearTimeout(timer.current)
    if (!composing.current) timer.current = setTimeout(() => void searchTexts(value), wait)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') type('', 0)
    if (event.key === 'Enter') type(typed, 0)
  }
  const clear = typed === '' ? null : <CloseButton size="xs" aria-label={text('review:clear')} onClick={() => type('', 0)} />
  return (
    <TextInput
      ref={ref}
      size="xs"
      w={146}
      aria-label={text('review:search')}
      placeholder={text('review:search')}
      leftSection={<IconSearch size={14} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value, PAUSE)}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false
        type(event.currentTarget.value, PAUSE)
      }}
      onKeyDown={onKeyDown}
      rightSection={searching ? <Loader size={14} /> : clear}
    />
  )
}
