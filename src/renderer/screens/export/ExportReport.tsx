import { Text, Title } from '@mantine/core'
import { wholeNumber } from '#renderer/i18n/formats'
import { useText, type Say } from '#renderer/i18n/i18n'
import type { TextKey } from '#renderer/i18n/texts'
import type { Preview } from './use-preview'
import styles from './export.module.css'

const REASONS = [
  'document-not-confirmed',
  'article-left-out',
  'mention-in-article-left-out',
  'mention-in-furniture',
  'mention-not-readable',
  'mention-crosses-articles',
  'document-not-readable',
  'document-without-articles',
] as const

/** What will be written and what will not, with reasons, and the first record as it will stand in the file. */
export function ExportReport({ preview }: { readonly preview: Preview | null }) {
  const text = useText()
  if (preview === null) {
    return (
      <section className={styles.report} aria-busy>
        <Text c="dimmed">{text('export:previewing')}</Text>
      </section>
    )
  }
  const { report, sample } = preview
  const leftOut = Object.entries(report.leftOut).filter(([, count]) => count > 0)
  return (
    <section className={styles.report} aria-label={text('export:report')}>
      <Title order={2} fz="md">
        {text('export:report')}
      </Title>
      <dl className={styles.counts}>
        <Count name={text('export:documents')} count={report.documents} />
        <Count name={text('export:articles')} count={report.articles} />
        <Count name={text('export:mentions')} count={report.mentions} />
      </dl>
      <Title order={2} fz="md">
        {text('export:left-out')}
      </Title>
      {leftOut.length === 0 ? (
        <Text c="dimmed">{text('export:left-out-none')}</Text>
      ) : (
        <ul className={styles.reasons}>
          {leftOut.map(([reason, count]) => (
            <li key={reason}>
              <strong>{wholeNumber(count)}</strong> {reasonText(reason, text)}
            </li>
          ))}
        </ul>
      )}
      <Title order={2} fz="md">
        {text('export:sample')}
      </Title>
      {sample === '' ? (
        <Text c="dimmed">{text('export:sample-empty')}</Text>
      ) : (
        <pre className={styles.sample} tabIndex={0} aria-label={text('export:sample')}>
          {pretty(sample)}
        </pre>
      )}
    </section>
  )
}

function Count({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{wholeNumber(count)}</dd>
    </div>
  )
}

function reasonText(reason: string, text: Say): string {
  const known = REASONS.find((one) => one === reason)
  const key: TextKey | null = known === undefined ? null : `export:reason-${known}`
  return key === null ? text('export:other-reason', { reason }) : text(key)
}

/** The first record, indented for reading (in a JSONL file it is one line); what is cut off stays as it is. */
function pretty(sample: string): string {
  const [firstLine = ''] = sample.split('\n', 1)
  for (const text of [sample, firstLine]) {
    try {
      return JSON.stringify(JSON.parse(text), null, 2)
    } catch {
      continue
    }
  }
  return sample
}
