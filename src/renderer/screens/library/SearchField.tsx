import { CloseButton, Loader, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { search, useSearch } from '#renderer/state/search'

/** How long after the last key the search begins, in milliseconds. */
const PAUSE = 250

/** Searches all texts of the project while one types; not while an input method composes. */
export function SearchField() {
  const text = useText()
  const query = useSearch((state) => state.query)
  const searching = useSearch((state) => state.searching)
  const asked = useSearch((state) => state.asked)
  const [typed, setTyped] = useState(query)
  const composing = useRef(false)
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (asked === 0) return
    field.current?.focus()
    field.current?.select()
  }, [asked])
  useEffect(() => () => clearTimeout(timer.current), [])

  function type(value: string, wait: number) {
    setTyped(value)
    clearTimeout(timer.current)
    if (!composing.current) timer.current = setTimeout(() => void search(value), wait)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') type('', 0)
    if (event.key === 'Enter') type(typed, 0)
    if (event.key === 'ArrowDown') document.getElementById('hits')?.focus()
  }
  return (
    <TextInput
      ref={field}
      size="sm"
      style={{ flex: '1 1 200px', maxWidth: 340 }}
      aria-label={text('library:search')}
      title={text('library:search-hint')}
      placeholder={text('library:search')}
      leftSection={searching ? <Loader size={14} /> : <IconSearch size={15} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value, PAUSE)}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        type(event.currentTarget.value, PAUSE)
      }}
      onKeyDown={onKeyDown}
      rightSection={typed === '' ? null : <CloseButton size="sm" aria-label={text('library:search-clear')} onClick={() => type('', 0)} />}
    />
  )
}
