import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { ownGuideline, type ShownLabel } from '#renderer/state/labels'
import { changeLabel } from './label-actions'
import styles from './labels.module.css'

/** What to tag with a label, in the project's words. Taken over when a field is left. */
export function GuidelineForm({ label, isReadOnly }: { readonly label: ShownLabel; readonly isReadOnly: boolean }) {
  const text = useText()
  const [counts, setCounts] = useState(label.guideline.counts)
  const [countsNot, setCountsNot] = useState(label.guideline.countsNot)
  const own = ownGuideline(label.name, text)
  const isOwn = counts === own.counts && countsNot === own.countsNot
  function keep(): void {
    const next = { counts: counts.trim(), countsNot: countsNot.trim() }
    const isNew = next.counts !== label.guideline.counts || next.countsNot !== label.guideline.countsNot
    if (isNew) void changeLabel(label.name, { guideline: next }, label.title)
  }
  return (
    <div className={styles.guideline}>
      <Textarea label={text('labels:counts')} size="xs" autosize minRows={2} readOnly={isReadOnly} value={counts} onChange={(event) => setCounts(event.currentTarget.value)} onBlur={keep} />
      <Textarea label={text('labels:counts-not')} size="xs" autosize minRows={2} readOnly={isReadOnly} value={countsNot} onChange={(event) => setCountsNot(event.currentTarget.value)} onBlur={keep} />
      {!isOwn && own.counts !== '' && (
        <Button size="compact-xs" variant="subtle" disabled={isReadOnly} onClick={() => void changeLabel(label.name, { guideline: null }, label.title)}>
          {text('labels:guideline-reset')}
        </Button>
      )}
    </div>
  )
}
