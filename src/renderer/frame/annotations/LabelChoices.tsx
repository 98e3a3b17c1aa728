import { Select, Table } from '@mantine/core'
import type { AnnotationLook } from '#contract/calls/annotations'
import type { Label } from '#contract/calls/projects'
import { wholeNumber } from '#renderer/i18n/formats'
import { useText } from '#renderer/i18n/i18n'
import { inWords } from '#renderer/state/labels'
import type { AnnotationWish } from '#renderer/state/annotations/take-annotations'
import styles from './annotations.module.css'

type Choice = AnnotationWish['labels']

/** Select has no null among its values; no label is named like this. */
const NONE = ' '

/** A label goes to the one of the same name, whatever its capitals; any other becomes a new one. */
export function firstChoice(found: AnnotationLook['labels'], labels: readonly Label[]): Choice {
  return Object.fromEntries(
    found.map(({ name }) => {
      const known = labels.find((label) => label.name === name) ?? labels.find((label) => label.name.toLowerCase() === name.toLowerCase())
      return [name, known?.name ?? asLabelName(name)]
    }),
  )
}

/** A label's name has no blanks. */
function asLabelName(name: string): string {
  return name.trim().replace(/[^\p{L}\p{N}_.-]+/gu, '-').slice(0, 40) || 'MISC'
}

interface Props {
  readonly found: AnnotationLook['labels']
  readonly labels: readonly Label[]
  readonly value: Choice
  readonly onChange: (value: Choice) => void
}

/** Which label of the project each label of the files becomes. */
export function LabelChoices({ found, labels, value, onChange }: Props) {
  const text = useText()
  const known = labels.map((label) => ({ value: label.name, label: `${inWords(label, text).title} (${label.name})` }))
  return (
    <div className={styles.labels}>
      <Table verticalSpacing={3} aria-label={text('annotations:labels')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text('annotations:label-found')}</Table.Th>
            <Table.Th>{text('annotations:label-mentions')}</Table.Th>
            <Table.Th>{text('annotations:label-becomes')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.map(({ name, mentions }) => {
            const fresh = asLabelName(name)
            const added = labels.some((label) => label.name === fresh) ? [] : [{ value: fresh, label: text('annotations:label-new', { name: fresh }) }]
            return (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{wholeNumber(mentions)}</Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    w={240}
                    aria-label={text('annotations:label-of', { name })}
                    allowDeselect={false}
                    data={[...known, ...added, { value: NONE, label: text('annotations:label-none') }]}
                    value={value[name] ?? NONE}
                    onChange={(chosen) => onChange({ ...value, [name]: chosen === NONE ? null : chosen })}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
