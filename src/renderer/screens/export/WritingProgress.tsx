import { Button, Group, Progress, Text } from '@mantine/core'
import { useText } from '#renderer/i18n/i18n'

interface Props {
  readonly progress: { readonly done: number; readonly total: number }
  readonly onStop: () => void
}

/** How far the writing is, and a way to stop it. */
export function WritingProgress({ progress: { done, total }, onStop }: Props) {
  const text = useText()
  const said = total === 0 ? text('export:writing') : text('export:writing-at', { done, total })
  return (
    <Group gap={12} wrap="nowrap">
      <div style={{ flex: 1 }}>
        <Text fz="sm" mb={4}>
          {said}
        </Text>
        <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={said} />
      </div>
      <Button variant="default" onClick={onStop}>
        {text('export:stop')}
      </Button>
    </Group>
  )
}
