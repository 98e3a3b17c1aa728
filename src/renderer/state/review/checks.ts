import { create } from 'zustand'
import { severityOf, type CheckName, type Finding } from '#core/review/finding'
import type { DocumentSummary } from '#contract/document'
import { call, on } from '#renderer/client/host'
import type { Message } from '#renderer/i18n/texts'
import { finishBeforeLeaving } from '../leaving'
import { useSession } from '../session'
import { say, sayFailure } from '../status'
import { showWork } from '../work'
import { changeDocuments, useSteps } from './change'

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

/** The documents as they were when they were checked. */
let checked: readonly DocumentSummary[] | null = null
/** Where each finding stood in the list of the last check. */
let places: ReadonlyMap<string, number> = new Map()
/** What the editor put aside; kept until they ask for a check themselves. */
let aside = new Set<string>()
/** What a step mended: it is found again while the step is taken back. */
let mendedBy = new WeakMap<Message, readonly Finding[]>()

/** Checks the whole project, for an editor who wants to see everything, what was put aside too. */
export async function runChecks(): Promise<void> {
  if (useChecks.getState().running) return
  aside = new Set()
  const count = await check()
  if (count !== null) say('review:checked', { count })
}

/** Checks what nobody has checked yet, or what was changed since. */
export async function keepChecked(): Promise<void> {
  if (useChecks.getState().findings === null) await runChecks()
  else if (checked !== useSession.getState().documents) await check()
}

/** Gives back how much was found; null when it was stopped or failed. What is open is saved first. */
async function check(): Promise<number | null> {
  if (useChecks.getState().running) return null
  useChecks.setState({ running: true })
  const stopHearing = on('review.progress', ({ done, total }) =>
    showWork({ title: 'review:checking', done, total, stop: () => void call('review.stop', {}) }),
  )
  try {
    await finishBeforeLeaving()
    const { documents, project } = useSession.getState()
    const answer = await call('review.check', { limit: LISTED })
    if (!answer.ok) return sayFailure(answer.failure), null
    if (useSession.getState().project?.dir !== project?.dir) return null
    checked = documents
    const found = (answer.value.findings as readonly Finding[]).toSorted(bySeverity)
    places = new Map(found.map((finding, index) => [nameOf(finding), index]))
    useChecks.setState({ findings: found, counts: answer.value.counts })
    drop(found.filter((finding) => aside.has(nameOf(finding))))
    return Object.values(answer.value.counts).reduce((sum, count) => sum + count, 0)
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
  let mended: readonly Finding[] = []
  const what = await changeDocuments([...edits].map(([id, all]) => ({ id, edits: all })), (done) => {
    mended = fixable.filter(({ document }) => done.has(document))
    return { key: 'review:did-mend', values: { count: mended.length } }
  })
  if (what === null) return
  mendedBy.set(what, mended)
  drop(mended)
}

/** Takes findings off the list without doing anything about them, until the editor asks for a check. */
export function putAside(findings: readonly Finding[]): void {
  for (const finding of findings) aside.add(nameOf(finding))
  drop(findings)
}

/** Takes findings off the list that were mended by other means. */
export function takeOff(findings: readonly Finding[]): void {
  drop(findings)
}

/** A finding that another check finds again has the same name. */
function nameOf({ check: kind, document, article, span, values }: Finding): string {
  return JSON.stringify([kind, document, article, span, values])
}

function drop(gone: readonly Finding[]): void {
  const names = new Set(gone.map(nameOf))
  useChecks.setState(({ findings, counts }) => {
    const kept = findings?.filter((finding) => !names.has(nameOf(finding))) ?? null
    const left = { ...counts }
    for (const finding of findings ?? []) if (names.has(nameOf(finding))) left[finding.check] = Math.max(0, (left[finding.check] ?? 0) - 1)
    return { findings: kept, counts: left }
  })
}

/** Puts findings back where they stood. */
function putBack(back: readonly Finding[]): void {
  useChecks.setState(({ findings, counts }) => {
    if (findings === null) return {}
    const there = new Set(findings.map(nameOf))
    const added = back.filter((finding) => !there.has(nameOf(finding)))
    const placeOf = (finding: Finding) => places.get(nameOf(finding)) ?? places.size
    const more = { ...counts }
    for (const { check: kind } of added) more[kind] = (more[kind] ?? 0) + 1
    const all = [...findings, ...added].map((finding) => ({ finding, place: placeOf(finding) }))
    all.sort((a, b) => bySeverity(a.finding, b.finding) || a.place - b.place)
    return { findings: all.map(({ finding }) => finding), counts: more }
  })
}

useSteps.subscribe((now, before) => {
  const undone = now.future.length > before.future.length ? mendedBy.get(now.future.at(-1)!.what) : undefined
  const redone = now.future.length < before.future.length && now.past.length > before.past.length ? mendedBy.get(now.past.at(-1)!.what) : undefined
  if (undone !== undefined) putBack(undone)
  if (redone !== undefined) drop(redone)
})

useSession.subscribe((now, before) => {
  if (now.project?.dir === before.project?.dir) return
  useChecks.setState(NONE)
  checked = null
  aside = new Set()
  mendedBy = new WeakMap()
})
