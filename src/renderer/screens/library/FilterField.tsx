import { CloseButton, TextInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { useSession } from '#renderer/state/session'

/** Narrows the documents to those whose name contains what is typed. Escape takes the filter away. */
export function FilterField({ ref }: { readonly ref: Ref<HTMLInputElement> }) {
  const text = useText()
  const filter = useSession((session) => session.filter)
  const set = (value: string) => useSession.setState({ filter: value })
  return (
    <TextInput
      ref={ref}
      size="sm"
      w={170}
      aria-label={text('library:filter')}
      placeholder={text('library:filter')}
      leftSection={<IconFilter size={15} />}
      value={filter}
      onChange={(event) => set(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && set('')}
      rightSection={filter === '' ? null : <CloseButton size="sm" aria-label={text('library:clear-filter')} onClick={() => set('')} />}
    />
  )
}
