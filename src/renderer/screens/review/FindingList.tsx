import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconAlertCircle, IconAlertTriangle, IconArrowRight, IconFileArrowRight, IconLink, IconX } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { severityOf, type Finding } from '#core/review/finding'
import { useText } from '#renderer/i18n/i18n'
import { useRows } from '#renderer/state/review/rows'
import { useSession } from '#renderer/state/session'
import { WithKeys } from '#renderer/ui/Tool'
import { stepOf } from '#renderer/ui/step-of'
import { findingText, fixText, keepingBoth } from './finding-text'
import styles from './checks.module.css'

const ROW = 52

const SIGNS = {
  error: [IconAlertCircle, 'var(--bad)', 'review:error'],
  warning: [IconAlertTriangle, 'var(--warn)', 'review:warning'],
  note: [IconLink, 'var(--ink-dim)', 'review:note'],
} as const

interface Props {
  readonly findings: readonly Finding[]
  /** Index of the one that the keyboard is on. */
  readonly active: number
  readonly onActive: (index: number) => void
  readonly canMend: (finding: Finding) => boolean
  readonly onMend: (finding: Finding) => void
  readonly onGoTo: (finding: Finding) => void
  readonly onGoToOther: (finding: Finding) => void
  readonly onPutAside: (finding: Finding) => void
}

/** The findings one by one: what is wrong, where, and what mends it. */
export function FindingList({ findings, active, onActive, canMend, onMend, onGoTo, onGoToOther, onPutAside }: Props) {
  const text = useText()
  const placeOf = usePlaces()
  const list = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: findings.length, getScrollElement: () => list.current, estimateSize: () => ROW, overscan: 8 })
  useEffect(() => {
    list.current?.focus({ preventScroll: true })
    virtual.scrollToIndex(active)
    // Once, when the list is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    const next = stepOf(event.key, active, findings.length, Math.floor((list.current?.clientHeight ?? ROW) / ROW))
    if (next === null) return
    event.preventDefault()
    onActive(next)
    virtual.scrollToIndex(next)
  }
  return (
    <div
      ref={list}
      className={styles.findings}
      role="grid"
      aria-label={text('review:section-checks')}
      aria-rowcount={findings.length}
      aria-activedescendant={`finding-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const finding = findings[item.index]
          if (finding === undefined) return null
          const [Icon, colour, name] = SIGNS[severityOf(finding.check)]
          const milder = canMend(finding) ? keepingBoth(finding) : null
          return (
            <div
              key={item.key}
              id={`finding-${item.index}`}
              className={styles.finding}
              style={{ transform: `translateY(${item.start}px)`, height: ROW }}
              role="row"
              aria-rowindex={item.index + 1}
              data-active={item.index === active}
              onClick={() => onActive(item.index)}
              onDoubleClick={() => onGoTo(finding)}
            >
              <span role="gridcell">
                <Icon size={17} color={colour} role="img" aria-label={text(name)} />
              </span>
              <span role="gridcell" className={styles.what}>
                <span title={findingText(finding, text)}>{findingText(finding, text)}</span>
                <span className={styles.place}>{placeOf(finding)}</span>
              </span>
              <span role="gridcell" className={styles.actions}>
                {milder !== null && (
                  <Button size="compact-sm" variant="subtle" tabIndex={-1} onClick={() => onMend(milder)}>
                    {fixText(milder, text)}
                  </Button>
                )}
                {canMend(finding) && (
                  <Button size="compact-sm" variant="default" tabIndex={-1} onClick={() => onMend(finding)}>
                    {fixText(finding, text)}
                  </Button>
                )}
                {finding.values['otherDocument'] !== undefined && (
                  <Tooltip label={<WithKeys name={text('review:go-to-other')} keys="Shift+Enter" />}>
                    <ActionIcon variant="subtle" color="gray" tabIndex={-1} aria-label={text('review:go-to-other')} onClick={() => onGoToOther(finding)}>
                      <IconFileArrowRight size={16} />
                    </ActionIcon>
                  </Tooltip>
                )}
                <Tooltip label={<WithKeys name={text('review:go-to')} keys="Enter" />}>
                  <ActionIcon variant="subtle" color="gray" tabIndex={-1} aria-label={text('review:go-to')} onClick={() => onGoTo(finding)}>
                    <IconArrowRight size={16} />
                  </ActionIcon>
                </Tooltip>
                <Tooltip label={<WithKeys name={text('review:put-aside')} keys="X" />}>
                  <ActionIcon variant="subtle" color="gray" tabIndex={-1} aria-label={text('review:put-aside')} onClick={() => onPutAside(finding)}>
                    <IconX size={16} />
                  </ActionIcon>
                </Tooltip>
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Where a finding is, in words: the document, and the article by its headline or its number. */
function usePlaces(): (finding: Finding) => string {
  const text = useText()
  const rows = useRows((state) => state.rows)
  const documents = useSession((session) => session.documents)
  const byKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows])
  const names = useMemo(() => new Map(documents.map(({ id, name }) => [id, name])), [documents])
  return ({ document, article }) => {
    const name = names.get(document) ?? document
    const row = article === null ? undefined : byKey.get(`${document}/${article}`)
    if (row === undefined) return name
    return `${name} · ${row.headline === '' ? text('review:article-number', { number: row.number }) : row.headline}`
  }
}
