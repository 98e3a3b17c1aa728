import { Button, Group, Text } from '@mantine/core'
import type { AnnotationLook, LostMention } from '#contract/calls/annotations'
import { useText, type Say } from '#renderer/i18n/i18n'
import { say } from '#renderer/state/status'
import styles from './annotations.module.css'

/** So many are shown; the copy has all that were listed. */
const SHOWN = 200

/** What has no place, each with its reason, to look at and to copy. */
export function LostMentions({ lost }: { readonly lost: AnnotationLook['lost'] }) {
  const text = useText()
  const copy = () => void navigator.clipboard.writeText(lost.listed.map((one) => rowOf(one, text)).join('\n')).then(() => say('import:copied'))
  return (
    <section aria-label={text('annotations:lost', { count: lost.count })}>
      <Group justify="space-between">
        <Text fz="sm" fw={600}>
          {text('annotations:lost', { count: lost.count })}
        </Text>
        <Button size="compact-xs" variant="default" onClick={copy}>
          {text('import:copy')}
        </Button>
      </Group>
      <ul className={styles.lost} tabIndex={0}>
        {lost.listed.slice(0, SHOWN).map((one, index) => (
          <li key={index}>
            <strong>{one.detail}</strong> <span className={styles.dim}>{`${text(`annotations:reason-${one.reason}`)} · ${one.where}`}</span>
          </li>
        ))}
        {lost.count > SHOWN && <li className={styles.dim}>{text('annotations:lost-more', { count: lost.count - SHOWN })}</li>}
      </ul>
    </section>
  )
}

function rowOf({ where, reason, detail }: LostMention, text: Say): string {
  return [where, text(`annotations:reason-${reason}`), detail].join('\t')
}
