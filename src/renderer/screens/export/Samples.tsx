import { NativeSelect, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import type { AnswerOf } from '#contract/calls'
import { useText } from '#renderer/i18n/i18n'
import styles from './export.module.css'

type Sample = AnswerOf<'export.preview'>['samples'][number]

/** More files than these are chosen from a list: their names would not fit side by side. */
const TABS = 3

/** How the files of the export begin, one at a time. */
export function Samples({ samples, divided }: { readonly samples: readonly Sample[]; readonly divided: boolean }) {
  const text = useText()
  const [wanted, setWanted] = useState('')
  const shown = samples.find(({ file }) => file === wanted) ?? samples[0]
  if (shown === undefined) return null
  return (
    <>
      {divided && (
        <Text fz="xs" c="dimmed" mb={6}>
          {text('export:sample-divided')}
        </Text>
      )}
      {samples.length > TABS && (
        <NativeSelect
          size="xs"
          mb={8}
          maw={460}
          aria-label={text('export:sample-of')}
          value={shown.file}
          onChange={(event) => setWanted(event.currentTarget.value)}
          data={samples.map(({ file }) => file)}
        />
      )}
      {samples.length > 1 && samples.length <= TABS && (
        <div className={styles.tabs}>
          <SegmentedControl
            size="xs"
            aria-label={text('export:sample-of')}
            value={shown.file}
            onChange={setWanted}
            data={samples.map(({ file }) => ({ value: file, label: file }))}
          />
        </div>
      )}
      <pre className={styles.sample} tabIndex={0} aria-label={text('export:sample')}>
        {pretty(shown)}
        {shown.cut && ' …'}
      </pre>
    </>
  )
}

/** The first record of JSON in lines, indented for reading; anything else as it stands in the file. */
function pretty({ file, text }: Sample): string {
  if (!file.endsWith('.jsonl')) return text
  const [firstLine = ''] = text.split('\n', 1)
  try {
    return JSON.stringify(JSON.parse(firstLine), null, 2)
  } catch {
    return text
  }
}
