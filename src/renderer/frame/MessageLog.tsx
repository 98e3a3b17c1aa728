import { Drawer, Text } from '@mantine/core'
import { clockTime } from '#renderer/i18n/formats'
import { inWords, useText } from '#renderer/i18n/i18n'
import { useStatus } from '#renderer/state/status'

const COLOURS = { done: 'var(--ink-dim)', refused: 'var(--warn)', error: 'var(--bad)' } as const

/** Everything the status line said in this session, newest first. */
export function MessageLog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const text = useText()
  return (
    <Drawer opened={opened} onClose={onClose} position="bottom" size="45%" title={text('frame:log')} closeButtonProps={{ 'aria-label': text('frame:close') }}>
      <Lines />
    </Drawer>
  )
}

/** Made while the log is open only: each thing that happens would put every line into words again. */
function Lines() {
  const text = useText()
  const log = useStatus((status) => status.log)
  return (
    <>
      {log.length === 0 && <Text c="dimmed">{text('frame:log-empty')}</Text>}
      <ol style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {log.toReversed().map((line) => (
          <li key={line.id} style={{ display: 'flex', gap: 12, padding: '3px 0', alignItems: 'baseline' }}>
            <time dateTime={line.at.toISOString()} style={{ color: 'var(--ink-dim)', fontVariantNumeric: 'tabular-nums' }}>
              {clockTime(line.at)}
            </time>
            <span style={{ color: COLOURS[line.tone], flex: 'none' }}>{text(`frame:tone-${line.tone}`)}</span>
            <span>{inWords(text, line)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
