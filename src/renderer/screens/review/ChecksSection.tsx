import { Button } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { CHECKS, severityOf, type CheckName, type Finding } from '#core/review/finding'
import { wholeNumber } from '#renderer/i18n/formats'
import { useText } from '#renderer/i18n/i18n'
import { useCommands } from '#renderer/state/commands'
import { openDocument } from '#renderer/state/open-document'
import { mend, putAside, runChecks, useChecks } from '#renderer/state/review/checks'
import { restoreDocument } from '#renderer/state/restore-document'
import { readOnlyReason, useSession } from '#renderer/state/session'
import { FindingList } from './FindingList'
import styles from './checks.module.css'

/** What the checks found: how much of each kind, and each finding with its fix or the way to its place. */
export function ChecksSection() {
  const text = useText()
  const { findings, counts, running } = useChecks()
  const writable = useSession((session) => readOnlyReason(session) === null)
  const [kind, setKind] = useState<CheckName | null>(null)
  const [wanted, setActive] = useState(0)
  useEffect(() => {
    if (useChecks.getState().findings === null) void runChecks()
  }, [])
  const present = CHECKS.filter((check) => (counts[check] ?? 0) > 0)
  const shownKind = kind !== null && present.includes(kind) ? kind : null
  const shown = useMemo(() => (findings ?? []).filter(({ check }) => shownKind === null || check === shownKind), [findings, shownKind])
  const active = Math.min(wanted, Math.max(0, shown.length - 1))
  const current = shown[active]
  const fixable = shown.filter(({ fix }) => fix !== null)
  const canMend = (one: Finding | undefined) => writable && one !== undefined && (one.fix !== null || one.check === 'unreadable-document')
  const mendOne = (one: Finding) => (one.check === 'unreadable-document' ? void restoreDocument(one.document).then(() => putAside([one])) : void mend([one]))

  useCommands([
    { id: 'review.check-again', title: 'review:check-again', keys: ['R'], screen: 'review', when: () => !running, run: () => void runChecks() },
    { id: 'review.mend', title: 'review:mend', keys: ['A'], screen: 'review', when: () => canMend(current), run: () => current && mendOne(current) },
    { id: 'review.mend-all', title: 'review:mend-all', keys: ['Shift+A'], screen: 'review', when: () => writable && shownKind !== null && fixable.length > 0, run: () => void mend(fixable) },
    { id: 'review.put-aside', title: 'review:put-aside', keys: ['X'], screen: 'review', when: () => current !== undefined, run: () => current && putAside([current]) },
    { id: 'review.go-to-finding', title: 'review:go-to', keys: ['Enter'], screen: 'review', when: () => current !== undefined, run: () => current && goTo(current) },
  ])

  if (findings === null) return <p className={styles.note}>{text('review:checking')}</p>
  return (
    <div className={styles.section}>
      <nav className={styles.kinds} aria-label={text('review:kinds')}>
        <KindButton name={text('review:all-findings')} count={sum(counts)} current={shownKind === null} onClick={() => setKind(null)} />
        {present.map((check) => (
          <KindButton
            key={check}
            name={text(`review:check-${check}`)}
            count={counts[check] ?? 0}
            error={severityOf(check) === 'error'}
            current={shownKind === check}
            onClick={() => (setKind(check), setActive(0))}
          />
        ))}
      </nav>
      <div className={styles.main}>
        <div className={styles.bar}>
          <p>{shownKind === null ? text('review:checks-hint') : text(`review:about-${shownKind}`)}</p>
          {shownKind !== null && fixable.length > 0 && (
            <Button size="xs" disabled={!writable} onClick={() => void mend(fixable)}>
              {text('review:mend-these', { count: fixable.length })}
            </Button>
          )}
          <Button size="xs" variant="default" loading={running} onClick={() => void runChecks()}>
            {text('review:check-again')}
          </Button>
        </div>
        {shown.length === 0 ? (
          <p className={styles.note}>{text('review:nothing-found')}</p>
        ) : (
          <FindingList findings={shown} active={active} onActive={setActive} canMend={canMend} onMend={mendOne} onGoTo={goTo} onPutAside={(one) => putAside([one])} />
        )}
      </div>
    </div>
  )
}

interface KindProps {
  readonly name: string
  readonly count: number
  readonly error?: boolean
  readonly current: boolean
  readonly onClick: () => void
}

function KindButton({ name, count, error = false, current, onClick }: KindProps) {
  return (
    <button type="button" className={styles.kind} aria-current={current} data-error={error} onClick={onClick}>
      <span>{name}</span>
      <span>{wholeNumber(count)}</span>
    </button>
  )
}

/** Shows where it is: its words in the source, else its article. What is about mentions is shown in Tag. */
function goTo({ document, article, span, check }: Finding): void {
  const screen = MENTION_CHECKS.has(check) ? 'tag' : 'split'
  openDocument(document, { screen, span: span ?? undefined, article: article ?? undefined })
}

const MENTION_CHECKS: ReadonlySet<CheckName> = new Set<CheckName>(['doubled-mention', 'overlapping-mentions', 'mention-edge', 'label-differs', 'left-untagged'])

function sum(counts: Readonly<Partial<Record<CheckName, number>>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
