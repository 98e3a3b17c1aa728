import { Button, Group } from '@mantine/core'
import { useText } from '#renderer/i18n/i18n'
import { say } from '#renderer/state/status'
import type { Bar } from './bar-shapes'
import { BarChart } from './BarChart'
import { asCsv, asPng, asTabbed, keepFile, type Table } from './take-away'
import styles from './statistics.module.css'

interface Props {
  readonly title: string
  readonly bars: readonly Bar[]
  /** The same and more, with the names of the columns first. */
  readonly table: Table
}

/** A chart with its table, to be copied or kept as a file. */
export function Figure({ title, bars, table }: Props) {
  const text = useText()
  const [head = [], ...rows] = table
  const failed = () => say('review:take-failed', { title }, 'error')
  async function copy() {
    await navigator.clipboard.writeText(asTabbed(table)).then(() => say('review:copied', { title }), failed)
  }
  async function png() {
    await asPng(bars, title).then((image) => keepFile(`${title}.png`, image), failed)
  }
  return (
    <section className={styles.figure} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <Group gap={4}>
          <Button size="compact-xs" variant="subtle" color="gray" aria-label={text('review:copy-table', { title })} onClick={() => void copy()}>
            {text('review:copy')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" aria-label={text('review:keep-csv', { title })} onClick={() => keepFile(`${title}.csv`, new Blob([asCsv(table)], { type: 'text/csv' }))}>
            {text('review:csv')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" aria-label={text('review:keep-png', { title })} disabled={bars.length === 0} onClick={() => void png()}>
            {text('review:png')}
          </Button>
        </Group>
      </div>
      {bars.length === 0 ? <p className={styles.none}>{text('review:nothing-to-count')}</p> : <BarChart bars={bars} title={title} />}
      <details className={styles.details}>
        <summary>{text('review:as-table')}</summary>
        <table>
          <thead>
            <tr>
              {head.map((cell, index) => (
                <th key={index} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} data-number={typeof cell === 'number'}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
