import { Checkbox, NumberInput, SegmentedControl } from '@mantine/core'
import type { FormatFacts } from '#contract/calls/export'
import { useText } from '#renderer/i18n/i18n'
import { setOptions, type ExportSettings } from './export-choice'
import styles from './export.module.css'

interface Props {
  readonly settings: ExportSettings
  readonly facts: FormatFacts
}

/** The options that matter to the format, and no others. */
export function OptionFields({ settings: { options }, facts }: Props) {
  const text = useText()
  const has = (option: keyof typeof options) => facts.options.includes(option)
  return (
    <>
      {has('unit') && (
        <Choice
          label={text('export:unit')}
          value={options.unit}
          onChange={(unit) => setOptions({ unit })}
          data={[
            { value: 'codepoint', label: text('export:unit-codepoint') },
            { value: 'utf16', label: text('export:unit-utf16') },
          ]}
        />
      )}
      {has('files') && (
        <Choice
          label={text('export:files')}
          value={options.files}
          onChange={(files) => setOptions({ files })}
          data={[
            { value: 'one', label: text('export:files-one') },
            { value: 'each', label: text('export:files-each') },
          ]}
        />
      )}
      {has('overlaps') && (
        <Choice
          label={text('export:overlaps')}
          value={options.overlaps}
          onChange={(overlaps) => setOptions({ overlaps })}
          data={[
            { value: 'outer', label: text('export:overlaps-outer') },
            { value: 'inner', label: text('export:overlaps-inner') },
          ]}
        />
      )}
      {has('longest') && (
        <NumberInput
          label={text('export:longest')}
          description={text('export:longest-hint')}
          value={options.longest}
          min={16}
          max={100_000}
          clampBehavior="blur"
          w={260}
          onChange={(value) => typeof value === 'number' && value >= 16 && value <= 100_000 && setOptions({ longest: Math.round(value) })}
          classNames={{ label: styles.label }}
        />
      )}
      {has('metadata') && (
        <Checkbox
          label={text('export:metadata')}
          description={text('export:metadata-hint')}
          checked={options.metadata}
          onChange={(event) => setOptions({ metadata: event.currentTarget.checked })}
        />
      )}
    </>
  )
}

interface ChoiceProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly data: { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V) => void
}

function Choice<V extends string>({ label, value, data, onChange }: ChoiceProps<V>) {
  return (
    <div>
      <div className={styles.legend}>{label}</div>
      <SegmentedControl size="xs" aria-label={label} value={value} onChange={onChange} data={data} />
    </div>
  )
}
