import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** What a place is for, and the next step, while there is nothing in it. */
export function EmptyState({ title, text, children }: { readonly title: string; readonly text?: string; readonly children?: ReactNode }) {
  return (
    <Stack align="center" justify="center" gap="xs" p="xl" mih={260} flex={1} ta="center">
      <Title order={2} fz="lg">
        {title}
      </Title>
      {text !== undefined && (
        <Text c="dimmed" maw={460}>
          {text}
        </Text>
      )}
      {children !== undefined && <div style={{ marginTop: 8, display: 'flex', gap: 8, flexWrap: 'wrap', justifyContent: 'center' }}>{children}</div>}
    </Stack>
  )
}
