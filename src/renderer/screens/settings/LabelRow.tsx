import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '#renderer/i18n/i18n'
import type { ShownLabel } from '#renderer/state/labels'
import { changeLabel, keyProblem, moveLabel } from './label-actions'
import { ColourChoice } from './ColourChoice'
import { GuidelineForm } from './GuidelineForm'
import styles from './labels.module.css'

interface Props {
  readonly label: ShownLabel
  readonly index: number
  readonly count: number
  readonly isReadOnly: boolean
  /** True while its guideline is shown. */
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

/** One label. Each field is taken over when it is left or by Enter; a key that is taken is refused with who has it. */
export function LabelRow({ label, index, count, isReadOnly, isOpen, onOpen, onRemove }: Props) {
  const text = useText()
  const { name, title, colour } = label
  return (
    <li className={styles.label} aria-label={title}>
      <div className={styles.row}>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-expanded={isOpen} aria-label={text('labels:guideline-of', { label: title })} onClick={onOpen}>
          {isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
        </ActionIcon>
        <span className={styles.sample} style={{ background: `var(--label-${colour + 1}-soft)`, borderBottomColor: `var(--label-${colour + 1})` }}>
          {title}
        </span>
        <TitleField key={title} label={label} isReadOnly={isReadOnly} />
        <code className={styles.name}>{name}</code>
        <KeyField key={label.key} label={label} isReadOnly={isReadOnly} />
        <ColourChoice colour={colour} label={title} disabled={isReadOnly} onChoose={(next) => void changeLabel(name, { colour: next }, title)} />
        <Tool name={text('labels:up', { label: title })} disabled={isReadOnly || index === 0} run={() => void moveLabel(label, -1)} icon={<IconArrowUp size={15} />} />
        <Tool name={text('labels:down', { label: title })} disabled={isReadOnly || index === count - 1} run={() => void moveLabel(label, 1)} icon={<IconArrowDown size={15} />} />
        <Tool name={text('labels:remove', { label: title })} disabled={isReadOnly || count === 1} run={onRemove} icon={<IconTrash size={15} />} />
      </div>
      {isOpen && <GuidelineForm key={JSON.stringify(label.guideline)} label={label} isReadOnly={isReadOnly} />}
    </li>
  )
}

function Tool({ name, disabled, run, icon }: { readonly name: string; readonly disabled: boolean; readonly run: () => void; readonly icon: React.ReactNode }) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={name} disabled={disabled} onClick={run}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

function TitleField({ label, isReadOnly }: { readonly label: ShownLabel; readonly isReadOnly: boolean }) {
  const text = useText()
  const [value, setValue] = useState(label.title)
  function keep(): void {
    const title = value.trim()
    // Without a title of its own a label has the one that Galley gives it.
    if (title !== label.title) void changeLabel(label.name, { title: title === '' ? null : title.slice(0, 60) }, title === '' ? label.name : title)
    if (title === '') setValue(label.title)
  }
  return (
    <TextInput
      aria-label={text('labels:title-of', { label: label.title })}
      size="xs"
      w={150}
      readOnly={isReadOnly}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && event.currentTarget.blur()}
    />
  )
}

function KeyField({ label, isReadOnly }: { readonly label: ShownLabel; readonly isReadOnly: boolean }) {
  const text = useText()
  const [value, setValue] = useState(label.key.toUpperCase())
  const problem = value === label.key.toUpperCase() ? null : keyProblem(value, label.name, text)
  return (
    <TextInput
      aria-label={text('labels:key-of', { label: label.title })}
      size="xs"
      w={problem === null ? 46 : 220}
      maxLength={1}
      readOnly={isReadOnly}
      value={value}
      error={problem}
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const next = event.currentTarget.value.slice(-1).toUpperCase()
        setValue(next)
        if (next !== label.key.toUpperCase() && keyProblem(next, label.name, text) === null) void changeLabel(label.name, { key: next.toLowerCase() }, label.title)
      }}
      onBlur={() => setValue(label.key.toUpperCase())}
    />
  )
}
