import { Button, Menu, NativeSelect } from '@mantine/core'
import { KINDS, type Difference, type Kind } from '#core/compare/difference'
import { useText } from '#renderer/i18n/i18n'
import { decideHere } from '#renderer/state/compare/decide'
import { decideEverywhere, undoEverywhere, useEverywhere } from '#renderer/state/compare/decide-everywhere'
import { useCompared } from '#renderer/state/compare/compared'
import { useCompare } from '#renderer/state/compare/store'
import { useSession } from '#renderer/state/session'
import styles from './compare.module.css'

/** Which kind of differences is shown, and what can be done with all of them at once. */
export function KindBar({ open }: { readonly open: readonly Difference[] }) {
  const text = useText()
  const kind = useCompare((state) => state.kind)
  const canUndo = useEverywhere((state) => state.undo.length > 0)
  const writable = useSession((session) => session.project?.readOnly === null)
  const countOf = (one: Kind) => open.filter((difference) => difference.kind === one).length
  const name = text(`compare:kind-${kind ?? 'all'}`)
  const choices = [
    { value: '', label: text('compare:kind-count', { kind: text('compare:kind-all'), count: open.length }) },
    ...KINDS.filter((one) => one === kind || countOf(one) > 0).map((one) => ({
      value: one,
      label: text('compare:kind-count', { kind: text(`compare:kind-${one}`), count: countOf(one) }),
    })),
  ]
  return (
    <div className={styles.kindBar}>
      <NativeSelect
        size="xs"
        aria-label={text('compare:kind')}
        data={choices}
        value={kind ?? ''}
        onChange={(event) => {
          useCompare.setState({ kind: (event.currentTarget.value || null) as Kind | null })
          useCompared.setState({ at: 0 })
        }}
      />
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button size="xs" variant="default" disabled={!writable}>
            {text('compare:all')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => decideHere(kind, 'theirs')}>{text('compare:all-theirs-here', { kind: name })}</Menu.Item>
          <Menu.Item onClick={() => decideHere(kind, 'mine')}>{text('compare:all-mine-here', { kind: name })}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void decideEverywhere(kind, 'theirs')}>{text('compare:all-theirs', { kind: name })}</Menu.Item>
          <Menu.Item onClick={() => void decideEverywhere(kind, 'mine')}>{text('compare:all-mine', { kind: name })}</Menu.Item>
          {canUndo && <Menu.Item onClick={() => void undoEverywhere()}>{text('compare:undo-all')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
