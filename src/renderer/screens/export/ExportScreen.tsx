import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { ExportChoice, FormatFacts } from '#contract/calls/export'
import { useText } from '#renderer/i18n/i18n'
import { useCommands } from '#renderer/state/commands'
import { currentSummary, useSession } from '#renderer/state/session'
import { canDivide, choiceOf, useExportSettings, type ExportSettings } from './export-choice'
import { ExportReport } from './ExportReport'
import { FormatField } from './FormatField'
import { OptionFields } from './OptionFields'
import { PlaceField } from './PlaceField'
import { ReplaceDialog } from './ReplaceDialog'
import { SplitFields } from './SplitFields'
import { useFormats } from './use-formats'
import { useOutlook } from './use-outlook'
import { useWriting } from './use-writing'
import { WhatFields } from './WhatFields'
import { Written } from './Written'
import { WritingProgress } from './WritingProgress'
import styles from './export.module.css'

/** Writes the dataset: what, in which form, and before anything is written what will be in it and what not. */
export function ExportScreen() {
  const formats = useFormats()
  const settings = useExportSettings()
  const facts = formats?.find(({ format }) => format === settings.format)
  return formats === null || facts === undefined ? <div className={styles.page} aria-busy /> : <Desk formats={formats} facts={facts} settings={settings} />
}

interface DeskProps {
  readonly formats: readonly FormatFacts[]
  readonly facts: FormatFacts
  readonly settings: ExportSettings
}

function Desk({ formats, facts, settings }: DeskProps) {
  const text = useText()
  const choice = useChoice(settings, facts)
  const asked = JSON.stringify(choice)
  const { preview, report, progress } = useOutlook(canDivide(settings) ? choice : null)
  const writing = useWriting()
  // Another form or another choice is another file: the proposal follows, and what was written is not what is shown.
  const [typed, setTyped] = useState({ asked: '', path: '' })
  const path = typed.asked === asked ? typed.path : (preview?.suggested ?? '')
  const written = writing.last?.asked === asked ? writing.last.written : null
  const isEmpty = report?.articles === 0
  const possible = report !== null && !isEmpty && path.trim() !== '' && writing.progress === null
  const write = (replace = false) => void writing.write(choice, path.trim(), replace)
  useCommands([{ id: 'export.write', title: 'export:write', keys: ['Mod+Enter'], screen: 'export', inFields: true, when: () => possible, run: () => write() }])

  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <div className={styles.form}>
          <Title order={1} fz={22}>
            {text('export:title')}
          </Title>
          <FormatField formats={formats} format={settings.format} />
          <WhatFields settings={settings} whole={facts.whole} />
          <OptionFields settings={settings} facts={facts} />
          {facts.splits && <SplitFields settings={settings} />}
        </div>
        <div className={styles.foot}>
          <PlaceField path={path} layout={preview?.layout ?? 'file'} onChange={(next) => setTyped({ asked, path: next })} />
          {writing.progress === null ? (
            <Button size="md" disabled={!possible} onClick={() => write()}>
              {text('export:write')}
            </Button>
          ) : (
            <WritingProgress progress={writing.progress} onStop={writing.stop} />
          )}
          {isEmpty && <Text fz="sm">{text('export:nothing')}</Text>}
          {written !== null && <Written file={written} />}
        </div>
      </div>
      {canDivide(settings) ? (
        <ExportReport report={report} samples={preview?.samples ?? null} divided={choice.split !== null} progress={progress} />
      ) : (
        <section className={styles.report} aria-label={text('export:report')}>
          <Text role="alert">{text('export:no-shares')}</Text>
        </section>
      )}
      <ReplaceDialog path={writing.inTheWay} onKeep={writing.keep} onReplace={() => write(true)} />
    </div>
  )
}

function useChoice(settings: ExportSettings, facts: FormatFacts): ExportChoice {
  const chosen = useSession((session) => session.chosen)
  const current = useSession(currentSummary)
  const labels = useSession((session) => session.project?.labels)
  const wanted = settings.range ?? (chosen.size > 0 ? 'chosen' : 'all')
  const range = (wanted === 'chosen' && chosen.size === 0) || (wanted === 'current' && current === null) ? 'all' : wanted
  return choiceOf(settings, facts, { range, chosen, current: current?.id ?? null, labels: (labels ?? []).map(({ name }) => name) })
}
