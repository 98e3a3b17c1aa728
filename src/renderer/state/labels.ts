import { useMemo } from 'react'
import type { Label } from '#contract/calls/projects'
import { on } from '#renderer/client/host'
import { currentText, useText, type Say } from '#renderer/i18n/i18n'
import type { TextKey } from '#renderer/i18n/texts'
import { useSession } from './session'

/** A label as it is shown: with a title and a guideline in words, Galley's own where the project has none. */
export interface ShownLabel extends Omit<Label, 'title' | 'guideline'> {
  readonly title: string
  /** What to tag with it, and what not; either may be empty. */
  readonly guideline: { readonly counts: string; readonly countsNot: string }
}

/** The labels that Galley begins with have a title and a guideline in each language. */
const FIRST: Readonly<Record<string, { readonly title: TextKey; readonly counts: TextKey; readonly countsNot: TextKey }>> = {
  PER: { title: 'labels:title-PER', counts: 'labels:counts-PER', countsNot: 'labels:counts-not-PER' },
  LOC: { title: 'labels:title-LOC', counts: 'labels:counts-LOC', countsNot: 'labels:counts-not-LOC' },
  ORG: { title: 'labels:title-ORG', counts: 'labels:counts-ORG', countsNot: 'labels:counts-not-ORG' },
}

/** The project's labels in the language of the window; empty while no project is open. */
export function useLabels(): readonly ShownLabel[] {
  const text = useText()
  const labels = useSession((session) => session.project?.labels)
  return useMemo(() => (labels ?? []).map((label) => inWords(label, text)), [labels, text])
}

/** A label with the words that it is shown with. */
export function inWords(label: Label, text: Say): ShownLabel {
  return { ...label, title: label.title ?? ownTitle(label.name, text), guideline: label.guideline ?? ownGuideline(label.name, text) }
}

/** What a label is called on screen, for messages. */
export function labelTitle(name: string): string {
  return useSession.getState().project?.labels.find((label) => label.name === name)?.title ?? ownTitle(name, currentText)
}

/** The title that a label has while nobody gave it one. */
export function ownTitle(name: string, text: Say): string {
  const first = FIRST[name]
  return first === undefined ? name : text(first.title)
}

/** The guideline that a label has while nobody wrote one. */
export function ownGuideline(name: string, text: Say): ShownLabel['guideline'] {
  const first = FIRST[name]
  return first === undefined ? { counts: '', countsNot: '' } : { counts: text(first.counts), countsNot: text(first.countsNot) }
}

/** Takes labels over that are on disk. */
export function takeLabels(labels: readonly Label[]): void {
  useSession.setState(({ project }) => (project === null ? {} : { project: { ...project, labels: [...labels] } }))
}

/** Follows the labels of the window that may change them. Called once, after `connect`; gives back how to stop. */
export function watchLabels(): () => void {
  return on('labels.changed', ({ labels }) => takeLabels(labels))
}
