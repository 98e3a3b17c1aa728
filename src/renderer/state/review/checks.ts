import { create } from 'zustand'
import { severityOf, type CheckName, type Finding } from '#core/review/finding'
import { call, on } from '#renderer/client/host'
import { finishBeforeLeaving } from '../leaving'
import { useSession } from '../session'
import { say, sayFailure } from '../status'
import { showWork } from '../work'
import { changeDocuments } from './change'

interface Checks {
  /** What was found and neither mended nor put aside since; null before the first check. */
  readonly findings: readonly Finding[] | null
  /** Check → how many there are, also those that are not listed. */
  readonly counts: Readonly<Partial<Record<CheckName, number>>>
  readonly running: boolean
}

const NONE: Checks = { findings: null, counts: {}, running: false }

export const useChecks = create<Checks>(() => NONE)

/** So many findings of each check are listed. */
const LISTED = 2000

/** Checks the whole project. What is open is saved first. */
export async function runChecks(): Promise<void> {
  if (useChecks.getState().running) return
  useChecks.setState({ running: true })
  const stopHearing = on('review.progress', ({ done, total }) =>
    showWork({ title: 'review:checking', done, total, stop: () => void call('review.stop', {}) }),
  )
  try {
    await finishBeforeLeaving()
    const answer = await call('review.check', { limit: LISTED })
    if (!answer.ok) return sayFailure(answer.failure)
    const findings = (answer.value.findings as readonly Finding[]).toSorted(bySeverity)
    useChecks.setState({ findings, counts: answer.value.counts })
    say('review:checked', { count: Object.values(answer.value.counts).reduce((sum, count) => sum + count, 0) })
  } finally {
    stopHearing()
    showWork(null)
    useChecks.setState({ running: false })
  }
}

/** Errors first; the rest as it was found, page by page. */
function bySeverity(a: Finding, b: Finding): number {
  return Number(severityOf(b.check) === 'error') - Number(severityOf(a.check) === 'error')
}

/** Mends findings that have a fix, as one step that can be undone; they leave the list. */
export async function mend(findings: readonly Finding[]): Promise<void> {
  const fixable = findings.filter(({ fix }) => fix !== null)
  const edits = new Map<string, Parameters<typeof changeDocuments>[0][number]['edits']>()
  for (const { document, fix } of fixable) {
    if (fix === null) continue
    const mine = edits.get(document) ?? []
    mine.push(...((fix.kind === 'edits' ? fix.edits : [fix]) as typeof mine))
    edits.set(document, mine)
  }
  const done = await changeDocuments([...edits].map(([id, all]) => ({ id, edits: all })), { key: 'review:did-mend', values: { count: fixable.length } })
  if (done) drop(fixable)
}

/** Takes findings off the list without doing anything about them; the next check finds them again. */
export function putAside(findings: readonly Finding[]): void {
  drop(findings)
}

function drop(gone: readonly Finding[]): void {
  const set = new Set(gone)
  useChecks.setState(({ findings, counts }) => {
    const left = { ...counts }
    for (const { check } of set) left[check] = Math.max(0, (left[check] ?? 0) - 1)
    return { findings: findings?.filter((finding) => !set.has(finding)) ?? null, counts: left }
  })
}

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useChecks.setState(NONE)
})
