import { Button, Group, Modal, Slider, Text, TextInput, Title } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { edit } from '#renderer/state/document-store'
import type { ShownLabel } from '#renderer/state/labels'
import { exportLearned, forgetLearned, importLearned } from '#renderer/state/learned'
import { useNames } from '#renderer/state/names'
import { LEAST_RANGE, LEAST_STEP, setLeast, useLeast } from '#renderer/state/suggestions'
import { LabelMark } from './LabelMark'
import styles from './SuggestionPanel.module.css'

interface Props {
  readonly labels: readonly ShownLabel[]
  readonly onClose: () => void
}

/** How many suggestions are shown, which names were rejected, and what was learned. */
export function SuggestionPanel({ labels, onClose }: Props) {
  const text = useText()
  return (
    <Modal opened onClose={onClose} size="lg" title={text('tag:suggestions')} transitionProps={{ duration: 0 }} closeButtonProps={{ 'aria-label': text('frame:close') }}>
      <Amounts labels={labels} />
      <Rejected labels={labels} />
      <Learned />
    </Modal>
  )
}

function Amounts({ labels }: Pick<Props, 'labels'>) {
  const text = useText()
  const least = useLeast()
  return (
    <section className={styles.section}>
      <Title order={3} fz="sm">{text('tag:how-many')}</Title>
      <Text fz="xs" c="dimmed" mb={6}>{text('tag:how-many-note')}</Text>
      {labels.map(({ name, title }) => (
        <div key={name} className={styles.amount}>
          <span className={styles.title}><LabelMark labels={labels} name={name}>{title}</LabelMark></span>
          <Text fz="xs" c="dimmed">{text('tag:fewer')}</Text>
          <Slider
            className={styles.slider}
            size="sm"
            min={1 - LEAST_RANGE.to}
            max={1 - LEAST_RANGE.from}
            step={LEAST_STEP}
            value={1 - least(name)}
            onChange={(value) => setLeast(name, 1 - value)}
            label={(value) => text('tag:from-percent', { percent: Math.round((1 - value) * 100) })}
            thumbLabel={text('tag:amount-of', { label: title })}
          />
          <Text fz="xs" c="dimmed">{text('tag:more')}</Text>
        </div>
      ))}
    </section>
  )
}

function Rejected({ labels }: Pick<Props, 'labels'>) {
  const text = useText()
  const decided = useNames((names) => names.decided)
  const [query, setQuery] = useState('')
  const all = [...decided.values()].filter(({ accepted }) => !accepted).reverse()
  const found = query === '' ? all : all.filter(({ name }) => name.includes(query))
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: found.length, getScrollElement: () => scroller.current, estimateSize: () => 32, overscan: 8 })
  return (
    <section className={styles.section}>
      <Title order={3} fz="sm" mb={6}>{text('tag:rejected', { count: all.length })}</Title>
      {all.length === 0 && <Text fz="xs" c="dimmed">{text('tag:rejected-none')}</Text>}
      {all.length > 0 && (
        <TextInput size="xs" mb={6} aria-label={text('tag:rejected-find')} placeholder={text('tag:rejected-find')} value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
      )}
      <div ref={scroller} className={styles.list} style={{ height: Math.min(found.length * 32, 224) }}>
        <ul style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const { name, label } = found[index]!
            return (
              <li key={`${label} ${name}`} style={{ transform: `translateY(${start}px)` }}>
                <span className={styles.name}>{name}</span>
                <Text fz="xs" c="dimmed">{labels.find((one) => one.name === label)?.title ?? label}</Text>
                <Button size="compact-xs" variant="subtle" onClick={() => edit({ kind: 'decide', names: [{ name, label, before: false, after: null }] })}>
                  {text('tag:take-back')}
                </Button>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

function Learned() {
  const text = useText()
  const { articles, waiting } = useNames((names) => names.learning)
  const [isAsking, setAsking] = useState(false)
  return (
    <section className={styles.section}>
      <Title order={3} fz="sm">{text('tag:learned')}</Title>
      <Text fz="xs" c="dimmed" mb={6}>
        {text('tag:learned-from', { count: articles })} {waiting > 0 && text('tag:learning', { count: waiting })}
      </Text>
      {isAsking ? (
        <Group key="asking" gap={8} role="alertdialog" aria-label={text('tag:learned-reset')}>
          <Text fz="sm">{text('tag:learned-reset-text', { count: articles })}</Text>
          <Button size="compact-sm" variant="default" autoFocus onClick={() => setAsking(false)}>{text('frame:cancel')}</Button>
          <Button
            size="compact-sm"
            color="red"
            onClick={() => {
              setAsking(false)
              void forgetLearned()
            }}
          >
            {text('tag:learned-reset')}
          </Button>
        </Group>
      ) : (
        <Group key="what-can-be-done" gap={8}>
          <Button size="compact-sm" variant="default" onClick={() => void exportLearned()}>{text('tag:learned-export')}</Button>
          <Button size="compact-sm" variant="default" onClick={() => void importLearned()}>{text('tag:learned-import')}</Button>
          <Button size="compact-sm" variant="default" disabled={articles === 0} onClick={() => setAsking(true)}>{text('tag:learned-reset-ask')}</Button>
        </Group>
      )}
    </section>
  )
}
