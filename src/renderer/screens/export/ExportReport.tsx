import { Progress, Table, Text, Title } from '@mantine/core'
import { LEFT_OUT_REASONS } from '#core/dataset/report'
import { SPLITS } from '#core/dataset/split-choice'
import type { AnswerOf } from '#contract/calls'
import type { ExportReport as Report } from '#contract/calls/export'
import { wholeNumber } from '#renderer/i18n/formats'
import { useText, type Say } from '#renderer/i18n/i18n'
import { Samples } from './Samples'
import styles from './export.module.css'

interface Props {
  /** Null while it is being counted. */
  readonly report: Report | null
  readonly samples: AnswerOf<'export.preview'>['samples'] | null
  /** They are those of a dataset that is divided for training. */
  readonly divided: boolean
  readonly progress: { readonly done: number; readonly total: number } | null
}

/** What will be written and what will not, with reasons, and how the files will begin. */
export function ExportReport({ report, samples, divided, progress }: Props) {
  const text = useText()
  return (
    <section className={styles.report} aria-label={text('export:report')} aria-busy={report === null}>
      <Title order={2} fz="md">
        {text('export:report')}
      </Title>
      {report === null ? <Counting progress={progress} /> : <Counts report={report} />}
      <Title order={2} fz="md">
        {text('export:sample')}
      </Title>
      {samples === null && <Text c="dimmed">{text('export:previewing')}</Text>}
      {samples?.length === 0 && <Text c="dimmed">{text('export:sample-empty')}</Text>}
      {samples !== null && samples.length > 0 && <Samples samples={samples} divided={divided} />}
    </section>
  )
}

function Counting({ progress }: { readonly progress: Props['progress'] }) {
  const text = useText()
  const { done, total } = progress ?? { done: 0, total: 0 }
  const said = total === 0 ? text('export:counting') : text('export:counting-at', { done, total })
  return (
    <div>
      <Text c="dimmed">{said}</Text>
      <Progress value={total === 0 ? 0 : (100 * done) / total} size="sm" mt={6} mb={8} aria-label={said} />
    </div>
  )
}

function Counts({ report }: { readonly report: Report }) {
  const text = useText()
  const leftOut = Object.entries(report.leftOut).filter(([, count]) => count > 0)
  return (
    <>
      <dl className={styles.counts}>
        <Count name={text('export:documents')} count={report.documents} />
        <Count name={text('export:articles')} count={report.articles} />
        <Count name={text('export:mentions')} count={report.mentions} />
      </dl>
      {report.splits !== null && <SplitTable splits={report.splits} />}
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
    </>
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

function SplitTable({ splits }: { readonly splits: NonNullable<Report['splits']> }) {
  const text = useText()
  const rows = SPLITS.flatMap((name) => (splits[name] === undefined ? [] : [{ name, ...splits[name] }]))
  const all = rows.reduce((sum, { articles }) => sum + articles, 0)
  return (
    <Table maw={460} mb={8} aria-label={text('export:divide')}>
      <Table.Tbody>
        {rows.map(({ name, articles, mentions }) => (
          <Table.Tr key={name}>
            <Table.Th>{text(`export:split-${name}`)}</Table.Th>
            <Table.Td>{text('export:split-articles', { articles, share: all === 0 ? 0 : Math.round((100 * articles) / all) })}</Table.Td>
            <Table.Td>{text('export:split-mentions', { mentions })}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function reasonText(reason: string, text: Say): string {
  const known = LEFT_OUT_REASONS.find((one) => one === reason)
  return known === undefined ? text('export:other-reason', { reason }) : text(`export:reason-${known}`)
}
