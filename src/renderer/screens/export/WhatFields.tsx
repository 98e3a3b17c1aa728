import { Checkbox, Chip, Group, Radio, SegmentedControl } from '@mantine/core'
import { useText } from '#renderer/i18n/i18n'
import { useLabels } from '#renderer/state/labels'
import { currentSummary, useSession } from '#renderer/state/session'
import { setExport, type ExportSettings } from './export-choice'
import type { Range } from './range'
import styles from './export.module.css'

const STATUSES = ['todo', 'doing', 'done'] as const

interface Props {
  readonly settings: ExportSettings
  /** The format holds whole documents: there is nothing more to choose of them. */
  readonly whole: boolean
}

/** Which documents, articles and mentions are written, and which text of them. */
export function WhatFields({ settings, whole }: Props) {
  const text = useText()
  const chosen = useSession((session) => session.chosen)
  const total = useSession((session) => session.documents.length)
  const current = useSession(currentSummary)
  const labels = useLabels()
  const range = settings.range ?? (chosen.size > 0 ? 'chosen' : 'all')
  const without = new Set(settings.withoutLabels)
  return (
    <>
      <Radio.Group label={text('export:which')} value={range} onChange={(value) => setExport({ range: value as Range })} classNames={{ label: styles.label }}>
        <Radio value="all" label={text('export:which-all', { count: total })} mt={6} />
        {chosen.size > 0 && <Radio value="chosen" label={text('export:which-chosen', { count: chosen.size })} mt={8} />}
        {current !== null && <Radio value="current" label={text('export:which-current', { name: current.name })} mt={8} />}
      </Radio.Group>
      {!whole && (
        <>
          <Checkbox
            label={text('export:confirmed-only')}
            description={text('export:confirmed-hint')}
            checked={settings.confirmedOnly}
            onChange={(event) => setExport({ confirmedOnly: event.currentTarget.checked })}
          />
          <div role="group" aria-label={text('export:statuses')}>
            <div className={styles.legend}>{text('export:statuses')}</div>
            <Chip.Group multiple value={[...settings.statuses]} onChange={(value) => setExport({ statuses: STATUSES.filter((status) => value.includes(status)) })}>
              <Group gap={6}>
                {STATUSES.map((status) => (
                  <Chip key={status} value={status} size="xs" variant="outline">
                    {text(`review:status-${status}`)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </div>
          <div role="group" aria-label={text('export:labels')}>
            <div className={styles.legend}>{text('export:labels')}</div>
            <Chip.Group
              multiple
              value={labels.map(({ name }) => name).filter((name) => !without.has(name))}
              onChange={(value) => setExport({ withoutLabels: labels.map(({ name }) => name).filter((name) => !value.includes(name)) })}
            >
              <Group gap={6}>
                {labels.map(({ name, title }) => (
                  <Chip key={name} value={name} size="xs" variant="outline">
                    {title}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </div>
          <div>
            <div className={styles.legend}>{text('export:text')}</div>
            <SegmentedControl
              size="xs"
              aria-label={text('export:text')}
              value={settings.text}
              onChange={(value) => setExport({ text: value })}
              data={[
                { value: 'reading', label: text('export:text-reading') },
                { value: 'source', label: text('export:text-source') },
              ]}
            />
          </div>
        </>
      )}
    </>
  )
}
