import { Button, Checkbox, Group, Radio, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { ExportFormat } from '#contract/calls/export'
import { call } from '#renderer/client/host'
import { useText } from '#renderer/i18n/i18n'
import { choosePlace } from '#renderer/state/choose-place'
import { useCommands } from '#renderer/state/commands'
import { currentSummary, useSession } from '#renderer/state/session'
import { say, sayFailure } from '#renderer/state/status'
import { ExportReport } from './ExportReport'
import { documentsFor, type Range } from './range'
import { usePreview } from './use-preview'
import { Written, type WrittenFile } from './Written'
import styles from './export.module.css'

/** Writes the dataset: what, in which form, and before anything is written what will be in it and what not. */
export function ExportScreen() {
  const text = useText()
  const chosen = useSession((session) => session.chosen)
  const total = useSession((session) => session.documents.length)
  const current = useSession(currentSummary)
  const [format, setFormat] = useState<ExportFormat>('jsonl')
  const [wantedRange, setRange] = useState<Range>(chosen.size > 0 ? 'chosen' : 'all')
  const [confirmedOnly, setConfirmedOnly] = useState(false)
  const [typed, setTyped] = useState({ asked: '', file: '' })
  const [writing, setWriting] = useState(false)
  const [last, setLast] = useState<{ readonly asked: string; readonly written: WrittenFile } | null>(null)

  const range = (wantedRange === 'chosen' && chosen.size === 0) || (wantedRange === 'current' && current === null) ? 'all' : wantedRange
  const choice = { format, documents: documentsFor(range, chosen, current?.id ?? null), confirmedOnly }
  // Another form or another choice is another file: the proposal follows, and what was written is not what is shown.
  const asked = JSON.stringify(choice)
  const preview = usePreview(choice)
  const file = typed.asked === asked ? typed.file : (preview?.suggestedFile ?? '')
  const written = last?.asked === asked ? last.written : null
  const setFile = (path: string) => setTyped({ asked, file: path })
  const isEmpty = preview !== null && preview.report.articles === 0
  const possible = preview !== null && !isEmpty && file.trim() !== '' && !writing

  async function browse() {
    const [path] = await choosePlace('save', file)
    if (path !== undefined) setFile(path)
  }
  async function write() {
    setWriting(true)
    setLast(null)
    const answer = await call('export.write', { choice, file: file.trim() })
    setWriting(false)
    if (!answer.ok) return sayFailure(answer.failure)
    const { report, ...on } = answer.value
    setLast({ asked, written: on })
    say('export:written', { file: on.file, articles: report.articles, mentions: report.mentions, bytes: on.bytes })
  }
  useCommands([{ id: 'export.write', title: 'export:write', keys: ['Mod+Enter'], screen: 'export', inFields: true, when: () => possible, run: () => void write() }])

  return (
    <div className={styles.page}>
      <div className={styles.form}>
        <Title order={1} fz={22}>
          {text('export:title')}
        </Title>
        <Text c="dimmed" fz="sm">
          {text('export:intro')}
        </Text>
        <Radio.Group label={text('export:format')} value={format} onChange={(value) => setFormat(value as ExportFormat)} classNames={{ label: styles.label }}>
          <Radio value="jsonl" label={text('export:jsonl')} description={text('export:jsonl-hint')} mt={6} />
          <Radio value="json" label={text('export:json')} description={text('export:json-hint')} mt={8} />
        </Radio.Group>
        <Radio.Group label={text('export:which')} value={range} onChange={(value) => setRange(value as Range)} classNames={{ label: styles.label }}>
          <Radio value="all" label={text('export:which-all', { count: total })} mt={6} />
          {chosen.size > 0 && <Radio value="chosen" label={text('export:which-chosen', { count: chosen.size })} mt={8} />}
          {current !== null && <Radio value="current" label={text('export:which-current', { name: current.name })} mt={8} />}
        </Radio.Group>
        <Checkbox
          label={text('export:confirmed-only')}
          description={text('export:confirmed-hint')}
          checked={confirmedOnly}
          onChange={(event) => setConfirmedOnly(event.currentTarget.checked)}
        />
        <Group gap={8} align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            label={text('export:file')}
            value={file}
            title={file}
            classNames={{ label: styles.label }}
            onChange={(event) => setFile(event.currentTarget.value)}
          />
          <Button variant="default" onClick={() => void browse()}>
            {text('export:browse')}
          </Button>
        </Group>
        <Button size="md" disabled={!possible} onClick={() => void write()}>
          {text(writing ? 'export:writing' : 'export:write')}
        </Button>
        {isEmpty && <Text fz="sm">{text('export:nothing')}</Text>}
        {written !== null && <Written file={written} />}
      </div>
      <ExportReport preview={preview} />
    </div>
  )
}
