import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { wholeNumber } from '#renderer/i18n/formats'
import { useText, type Say } from '#renderer/i18n/i18n'
import { useCommands } from '#renderer/state/commands'
import { countProject, useStatistics, type Counted } from '#renderer/state/review/statistics'
import { useSession } from '#renderer/state/session'
import type { Bar, Colour } from './bar-shapes'
import { Figure } from './Figure'
import { NotYet } from './NotYet'
import type { Table } from './take-away'
import styles from './statistics.module.css'

/** So many bars are drawn; the table has them all. */
const DRAWN = 24

/** What the project holds, as charts and as tables. */
export function StatisticsSection() {
  const text = useText()
  const { counted, running } = useStatistics()
  useEffect(() => {
    void countProject()
  }, [])
  useCommands([{ id: 'review.count-again', title: 'review:count-again', keys: ['R'], screen: 'review', when: () => !running, run: () => void countProject() }])
  if (counted === null) {
    return <NotYet running={running} runningText="review:counting" nothingText="review:not-counted" button="review:count-now" onRun={() => void countProject()} />
  }
  const { documents, articles, characters } = counted.statistics
  return (
    <div className={styles.page} tabIndex={0}>
      <div className={styles.bar}>
        <p>
          {[text('library:count', { count: documents }), text('review:count', { count: articles }), text('review:count-characters', { count: characters })].join(' · ')}
        </p>
        <Button size="xs" variant="default" loading={running} onClick={() => void countProject()}>
          {text('review:count-again')}
        </Button>
      </div>
      <div className={styles.figures}>
        <Figures counted={counted} />
      </div>
    </div>
  )
}

function Figures({ counted: { statistics, progress } }: { readonly counted: Counted }) {
  const text = useText()
  const labels = useSession((session) => session.project?.labels)
  const colourOf = (name: string): Colour => {
    const label = labels?.find((one) => one.name === name)
    return label === undefined ? '--accent' : `--label-${label.colour + 1}`
  }
  const unknown = (name: string) => name || text('review:unknown')
  const { newspapers, months, statuses, lengths } = statistics
  const simple = (title: string, name: string, rows: readonly { readonly name: string; readonly count: number }[]) => (
    <Figure title={title} bars={bars(rows)} table={[[name, text('review:section-articles')], ...rows.map(({ name: of, count }) => [of, count])]} />
  )
  return (
    <>
      {simple(text('review:by-status'), text('review:status'), statuses.map(({ name, count }) => ({ name: text(`review:status-${name}`), count })))}
      {simple(text('review:by-newspaper'), text('review:newspaper'), newspapers.map(({ name, count }) => ({ name: unknown(name), count })))}
      {simple(text('review:by-month'), text('review:month'), months.map(({ name, count }) => ({ name: unknown(name), count })))}
      {simple(text('review:by-length'), text('review:characters'), lengths.map(({ name, count }, index) => ({ name: lengthName(name, lengths[index + 1]?.name, text), count })))}
      <Figure
        title={text('review:by-label')}
        bars={statistics.labels.map(({ name, mentions }) => ({ name, value: mentions, colour: colourOf(name) }))}
        table={[[text('review:label'), text('review:mentions'), text('review:distinct')], ...statistics.labels.map(({ name, mentions, distinct }) => [name, mentions, distinct])]}
      />
      <Figure
        title={text('review:by-name')}
        bars={statistics.names.slice(0, DRAWN).map(({ name, label, mentions }) => ({ name, note: label, value: mentions, colour: colourOf(label) }))}
        table={[
          [text('review:name-itself'), text('review:label'), text('review:mentions'), text('review:section-articles')],
          ...statistics.names.map((one) => [one.name, one.label, one.mentions, one.articles]),
        ]}
      />
      <Figure title={text('review:by-day')} bars={progress.slice(-DRAWN).map(({ day, done }) => ({ name: day, value: done, colour: '--good' }))} table={progressTable(progress, text)} />
    </>
  )
}

function bars(rows: readonly { readonly name: string; readonly count: number }[]): Bar[] {
  return rows.slice(0, DRAWN).map(({ name, count }) => ({ name, value: count }))
}

function lengthName(from: string, to: string | undefined, text: Say): string {
  return to === undefined ? text('review:length-and-more', { characters: Number(from) }) : `${wholeNumber(Number(from))} – ${wholeNumber(Number(to) - 1)}`
}

function progressTable(progress: Counted['progress'], text: Say): Table {
  return [
    [text('review:day'), text('export:documents'), text('frame:status-confirmed'), text('review:section-articles'), text('review:status-done'), text('review:mentions')],
    ...progress.map(({ day, documents, confirmed, articles, done, mentions }) => [day, documents, confirmed, articles, done, mentions]),
  ]
}
