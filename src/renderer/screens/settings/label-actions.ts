import type { Label } from '#contract/calls/projects'
import type { AnswerOf } from '#contract/calls'
import { call } from '#renderer/client/host'
import type { Say } from '#renderer/i18n/i18n'
import { finishBeforeLeaving } from '#renderer/state/leaving'
import { inWords, labelTitle, type ShownLabel } from '#renderer/state/labels'
import { doStep } from '#renderer/state/project-steps'
import { useSession } from '#renderer/state/session'
import { sayFailure } from '#renderer/state/status'
import { freeLetter as freeLetterBeside, lettersOfTag } from '#renderer/state/tag-keys'

export type LabelUses = AnswerOf<'labels.uses'>

const labelsNow = (): readonly Label[] => useSession.getState().project?.labels ?? []

/** Says something else of a label. */
export async function changeLabel(name: string, change: Partial<Omit<Label, 'name'>>, shown: string): Promise<void> {
  const labels = labelsNow().map((label) => (label.name === name ? { ...label, ...change } : label))
  await doStep({ labels, what: { key: 'labels:did-change', values: { label: shown } } })
}

/** Moves a label up or down the list: its digit goes by its place. */
export async function moveLabel({ name, title }: ShownLabel, by: 1 | -1): Promise<void> {
  const labels = [...labelsNow()]
  const at = labels.findIndex((label) => label.name === name)
  const other = labels[at + by]
  if (at === -1 || other === undefined) return
  labels[at + by] = labels[at]!
  labels[at] = other
  await doStep({ labels, what: { key: 'labels:did-change', values: { label: title } } })
}

export async function addLabel(label: Label): Promise<void> {
  await doStep({ labels: [...labelsNow(), label], what: { key: 'labels:did-add', values: { label: label.title ?? label.name } } })
}

/** How a label is used; saves first, so that what was just tagged counts. */
export async function usesOf(label: string, heir: string | null): Promise<LabelUses | null> {
  await finishBeforeLeaving()
  const answer = await call('labels.uses', { label, heir })
  if (answer.ok) return answer.value
  sayFailure(answer.failure)
  return null
}

/** Takes a label away. Its mentions and entities get the heir's label, or (null) go with it: one step, over all documents. */
export async function removeLabel({ name, title }: ShownLabel, heir: string | null): Promise<void> {
  const uses = await usesOf(name, heir)
  if (uses === null) return
  const values = { label: title, count: uses.mentions, ...(heir === null ? {} : { heir: labelTitle(heir) }) }
  await doStep({
    labels: labelsNow().filter((label) => label.name !== name),
    edit: uses.entities === 0 ? undefined : { kind: 'relabel', from: name, to: heir },
    documents: () => uses.changes,
    what: { key: uses.mentions === 0 ? 'labels:did-remove' : heir === null ? 'labels:did-remove-untag' : 'labels:did-remove-relabel', values },
  })
}

/** Why a label cannot have a key, in words; null when it can. */
export function keyProblem(key: string, name: string | null, text: Say): string | null {
  const letter = key.toUpperCase()
  if (!/^[A-Z]$/u.test(letter)) return text('labels:key-letter')
  const holder = labelsNow().find((label) => label.name !== name && label.key.toUpperCase() === letter)
  if (holder !== undefined) return text('labels:key-of-label', { key: letter, label: inWords(holder, text).title })
  const command = lettersOfTag()[letter]
  return command === undefined ? null : text('labels:key-of-command', { key: letter, command: text(command) })
}

/** Why a label cannot have a name, in words; null when it can. */
export function nameProblem(name: string, text: Say): string | null {
  if (!/^[\p{L}\p{N}_.-]{1,40}$/u.test(name)) return text('labels:name-form')
  return labelsNow().some((label) => label.name.toLowerCase() === name.toLowerCase()) ? text('labels:name-taken', { name }) : null
}

/** A key that no label of the project and no command has. */
export function freeLetter(): string {
  return freeLetterBeside(labelsNow())
}
