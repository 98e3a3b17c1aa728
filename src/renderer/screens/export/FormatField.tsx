import { Select, Text } from '@mantine/core'
import type { ExportFormat, FormatFacts } from '#contract/calls/export'
import { useText } from '#renderer/i18n/i18n'
import { setExport } from './export-choice'
import styles from './export.module.css'

/** Formats by what they are for, in the order of the list. */
const GROUPS = {
  'group-galley': ['jsonl', 'json', 'galley'],
  'group-training': ['bio', 'bioes', 'bmes', 'conll', 'spacy', 'hugging-face'],
  'group-tools': ['doccano', 'label-studio', 'prodigy', 'brat', 'uima-cas', 'web-annotation'],
  'group-people': ['tei', 'csv', 'text'],
} as const satisfies Record<string, readonly ExportFormat[]>

interface Props {
  readonly formats: readonly FormatFacts[]
  readonly format: ExportFormat
}

/** Which form the dataset gets, with a line on what it is good for. Typing finds a format by its name. */
export function FormatField({ formats, format }: Props) {
  const text = useText()
  const offered = new Set(formats.map((one) => one.format))
  const data = Object.entries(GROUPS).map(([group, names]) => ({
    group: text(`export:${group as keyof typeof GROUPS}`),
    items: names.filter((name) => offered.has(name)).map((name) => ({ value: name, label: text(`export:format-${name}`) })),
  }))
  return (
    <div>
      <Select
        label={text('export:format')}
        data={data}
        value={format}
        onChange={(value) => value !== null && setExport({ format: value as ExportFormat })}
        allowDeselect={false}
        searchable
        maxDropdownHeight={420}
        nothingFoundMessage={text('export:no-such-format')}
        renderOption={({ option }) => (
          <span>
            <span>{option.label}</span>
            <Text component="span" display="block" fz="xs" c="dimmed">
              {text(`export:hint-${option.value as ExportFormat}`)}
            </Text>
          </span>
        )}
        classNames={{ label: styles.label }}
      />
      <Text fz="sm" c="dimmed" mt={6}>
        {text(`export:hint-${format}`)}
      </Text>
    </div>
  )
}
