import { Button } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { CHECKS, severityOf, type CheckName, type Finding } from '#core/review/finding'
import { wholeNumber } from '#renderer/i18n/formats'
import { useText } from '#renderer/i18n/i18n'
import { useCommands } from '#renderer/state/commands'
import { openDocument } from '#renderer/state/open-document'
import { keepChecked, mend, putAside, runChecks, takeOff, useChecks } from '#renderer/state/review/checks'
import { restoreDocument } from '#renderer/state/restore-document'
import { readOnlyReason, useSession } from '#renderer/state/session'
import { keepingBoth, wantsCopy } from './finding-text'
import { FindingList } from './FindingList'
import { NotYet } from './NotYet'
import styles from './checks.module.css'

/** The kind that is looked at, and where in it; they stay while the editor goes to a finding and comes back. */
const useLookedAt = create<{ readonly kind: CheckName | null; readonly active: number }>(() => ({ kind: null, active: 0 }))

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useLookedAt.setState({ kind: null, active: 0 })
})

/** What the checks found: how much of each kind, and each finding with its fix or the way to its place. */
export function ChecksSection() {
  const text = useText()
  const { findings, counts, running } = useChecks()
  const writable = useSession((session) => readOnlyReason(session) === null)
  const { kind: shownKind, active: wanted } = useLookedAt()
  const setActive = (active: number) => useLookedAt.setState({ active })
  useEffect(() => {
    void keepChecked()
  }, [])
  // The kind that is looked at stays when the last of it is mended, and so does the editor.
  const present = CHECKS.filter((check) => (counts[check] ?? 0) > 0 || check === shownKind)
  const shown = useMemo(() => (findings ?? []).filter(({ check }) => shownKind === null || check === shownKind), [findings, shownKind])
  const active = Math.min(wanted, Math.max(0, shown.length - 1))
  const current = shown[active]
  const fixable = shown.filter(({ fix, check }) => fix !== null && severityOf(check) !== 'note')
  const canMend = (one: Finding | undefined) => writable && one !== undefined && (one.fix !== null || wantsCopy(one))
  const takeCopy = async (id: string) => {
    if (await restoreDocument(id)) takeOff((findings ?? []).filter((one) => one.document === id && wantsCopy(one)))
  }
  const mendOne = (one: Finding) => void (wantsCopy(one) ? takeCopy(one.document) : mend([one]))
  const milder = current === undefined ? null : keepingBoth(current)
  const listed = shownKind === null ? sum(counts) : (counts[shownKind] ?? 0)

  useCommands([
    { id: 'review.check-again', title: 'review:check-again', keys: ['R'], screen: 'review', when: () => !running, run: () => void runChecks() },
    { id: 'review.mend', title: 'review:mend', keys: ['A'], screen: 'review', when: () => canMend(current), run: () => current && mendOne(current) },
    { id: 'review.mend-all', title: 'review:mend-all', keys: ['Shift+A'], screen: 'review', when: () => writable && shownKind !== null && fixable.length > 0, run: () => void mend(fixable) },
    { id: 'review.keep-both', title: 'review:fix-link', keys: ['L'], screen: 'review', when: () => milder !== null && canMend(current), run: () => milder && mendOne(milder) },
    { id: 'review.put-aside', title: 'review:put-aside', keys: ['X'], screen: 'review', when: () => current !== undefined, run: () => current && putAside([current]) },
    { id: 'review.next-kind', title: 'review:next-kind', keys: ['F'], screen: 'review', when: () => present.length > 0, run: () => useLookedAt.setState({ kind: after(shownKind, present), active: 0 }) },
    { id: 'review.go-to-other', title: 'review:go-to-other', keys: ['Shift+Enter'], screen: 'review', when: () => current?.values['otherDocument'] !== undefined, run: () => current && goToOther(current) },
    { id: 'review.go-to-finding', title: 'review:go-to', keys: ['Enter'], screen: 'review', when: () => current !== undefined, run: () => current && goTo(current) },
  ])

  if (findings === null) {
    return <NotYet running={running} runningText="review:checking" nothingText="review:not-checked" button="review:check-now" onRun={() => void runChecks()} />
  }
  return (
    <div className={styles.section}>
      <nav className={styles.kinds} aria-label={text('review:kinds')}>
        <KindButton name={text('review:all-findings')} count={sum(counts)} current={shownKind === null} onClick={() => useLookedAt.setState({ kind: null, active: 0 })} />
        {present.map((check) => (
          <KindButton
            key={check}
            name={text(`review:check-${check}`)}
            count={counts[check] ?? 0}
            error={severityOf(check) === 'error'}
            current={shownKind === check}
            onClick={() => useLookedAt.setState({ kind: check, active: 0 })}
          />
        ))}
      </nav>
      <div className={styles.main}>
        <div className={styles.bar}>
          <p>
            {shownKind === null ? text('review:checks-hint') : text(`review:about-${shownKind}`)}
            {listed > shown.length && ` ${text('review:listed', { shown: shown.length, count: listed })}`}
          </p>
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
          <p className={styles.note}>{text(shownKind === null ? 'review:nothing-found' : 'review:none-left')}</p>
        ) : (
          <FindingList findings={shown} active={active} onActive={setActive} canMend={canMend} onMend={mendOne} onGoTo={goTo} onGoToOther={goToOther} onPutAside={(one) => putAside([one])} />
        )}
      </div>
    </div>
  )
}

/** From all kinds to the first, to the next one, and back to all. */
function after(kind: CheckName | null, present: readonly CheckName[]): CheckName | null {
  return present[kind === null ? 0 : present.indexOf(kind) + 1] ?? null
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
function goTo({ document, article, span, check, fix }: Finding): void {
  const screen = MENTION_CHECKS.has(check) ? 'tag' : 'split'
  const [first] = fix?.kind === 'edits' ? fix.edits : []
  const find = fix?.kind === 'tag-text' ? { untagged: fix.text } : first?.kind === 'relabel' ? { mention: first.mention } : undefined
  openDocument(document, { screen, span: span ?? undefined, article: article ?? undefined, find })
}

/** Shows the article, or the page, that it is said to be the same as. */
function goToOther({ values }: Finding): void {
  const article = values['otherArticle']
  openDocument(String(values['otherDocument']), { screen: 'split', article: article === undefined ? undefined : String(article) })
}

const MENTION_CHECKS: ReadonlySet<CheckName> = new Set<CheckName>(['doubled-mention', 'overlapping-mentions', 'mention-edge', 'label-differs', 'left-untagged'])

function sum(counts: Readonly<Partial<Record<CheckName, number>>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
