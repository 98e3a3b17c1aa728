import { useText } from '#renderer/i18n/i18n'
import type { ShownLabel } from '#renderer/state/labels'
import styles from './link.module.css'

/** What counts for the label of the mention at the caret, and what does not; for all labels, folded, when there is none. */
export function GuidelineNote({ labels, name }: { readonly labels: readonly ShownLabel[]; readonly name: string | undefined }) {
  const text = useText()
  const shown = labels.filter((label) => (name === undefined || label.name === name) && `${label.guideline.counts}${label.guideline.countsNot}` !== '')
  return (
    <div className={styles.guideline} role="note" aria-label={text('labels:guideline')}>
      {shown.map(({ name: id, title, guideline }) => (
        <details key={`${id}${name ?? ''}`} open={name !== undefined}>
          <summary>{text('labels:guideline-of', { label: title })}</summary>
          {guideline.counts !== '' && <p>{guideline.counts}</p>}
          {guideline.countsNot !== '' && (
            <p>
              <b>{text('labels:not')}</b> {guideline.countsNot}
            </p>
          )}
        </details>
      ))}
    </div>
  )
}
