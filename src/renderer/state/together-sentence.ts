import type { Edit } from '#core/document/edit'
import type { Message } from '#renderer/i18n/texts'

/** What is done to many mentions at once has a sentence of its own: in this document alone, and where others go along. */
const SENTENCES = {
  tag: ['document:did-tag-many', 'document:did-tag-many-elsewhere'],
  untag: ['document:did-untag-many', 'document:did-untag-many-elsewhere'],
  relabel: ['document:did-relabel-many', 'document:did-relabel-many-elsewhere'],
  link: ['document:did-link-many', 'document:did-link-many-elsewhere'],
  other: ['document:did-together', 'document:did-together-elsewhere'],
} as const

/** What several edits did as one step, as a sentence: how many there were in all, and how many of them in other documents. */
export function togetherSentence(edits: readonly Edit[]): Message {
  const here = edits.filter(({ kind }) => kind !== 'elsewhere')
  const there = edits.reduce((sum, one) => sum + (one.kind === 'elsewhere' ? one.changes : 0), 0)
  const kind = here[0]?.kind ?? 'other'
  const [only, more] = SENTENCES[kind in SENTENCES && here.every((one) => one.kind === kind) ? (kind as keyof typeof SENTENCES) : 'other']
  return there === 0 ? { key: only, values: { count: here.length } } : { key: more, values: { count: here.length + there, there } }
}
