import { Checkbox, Group, NumberInput, Switch, TextInput } from '@mantine/core'
import { SPLITS } from '#core/dataset/split-choice'
import { useText } from '#renderer/i18n/i18n'
import { setExport, setSplit, type ExportSettings } from './export-choice'
import styles from './export.module.css'

const TOGETHER = {
  nearDuplicates: 'export:together-near-duplicates',
  pages: 'export:together-pages',
  dates: 'export:together-dates',
} as const

/** Whether and how the dataset is divided for training. */
export function SplitFields({ settings: { divided, split } }: { readonly settings: ExportSettings }) {
  const text = useText()
  const isEmpty = SPLITS.every((name) => split.shares[name] === 0)
  return (
    <div className={styles.section}>
      <Switch
        label={text('export:divide')}
        description={text('export:divide-hint')}
        checked={divided}
        onChange={(event) => setExport({ divided: event.currentTarget.checked })}
      />
      {divided && (
        <>
          <Group gap={8} grow align="flex-start">
            {SPLITS.map((name) => (
              <NumberInput
                key={name}
                label={text(`export:split-${name}`)}
                size="xs"
                min={0}
                max={1_000_000}
                value={split.shares[name]}
                error={isEmpty}
                onChange={(value) => setSplit({ shares: { ...split.shares, [name]: typeof value === 'number' ? Math.max(0, value) : 0 } })}
              />
            ))}
            <TextInput
              label={text('export:seed')}
              size="xs"
              maxLength={200}
              value={split.seed}
              onChange={(event) => setSplit({ seed: event.currentTarget.value })}
            />
          </Group>
          <div role="group" aria-label={text('export:together')}>
            <div className={styles.legend}>{text('export:together')}</div>
            {(Object.keys(TOGETHER) as (keyof typeof TOGETHER)[]).map((what) => (
              <Checkbox
                key={what}
                size="xs"
                mt={6}
                label={text(TOGETHER[what])}
                checked={split.together[what]}
                onChange={(event) => setSplit({ together: { ...split.together, [what]: event.currentTarget.checked } })}
              />
            ))}
          </div>
          <Checkbox
            size="xs"
            label={text('export:stratify')}
            checked={split.stratify}
            onChange={(event) => setSplit({ stratify: event.currentTarget.checked })}
          />
        </>
      )}
    </div>
  )
}
