import type { Change } from '#contract/calls/documents'
import { PAGE_FIELDS, type PageField } from '#core/document/metadata'
import type { ArticleStatus } from '#core/document/model'
import { changeDocuments } from '#renderer/state/review/change'
import type { ReviewRow } from '#renderer/state/review/rows'
import { say } from '#renderer/state/status'

/** What becomes of one field: it stays, it is said (an empty text: there is none), or what was said is taken back. */
export type FieldChange = { readonly kind: 'leave' | 'unset' } | { readonly kind: 'set'; readonly value: string }

/** Gives the articles a status, as one step to undo. */
export async function changeStatus(rows: readonly ReviewRow[], status: ArticleStatus): Promise<void> {
  const changed = rows.filter((row) => row.status !== status)
  if (changed.length === 0) return say('review:status-is-that', { count: rows.length }, 'refused')
  const edits = changesOf(changed, ({ article }) => [{ kind: 'set-status', article, status }])
  await changeDocuments(edits, (done) => ({ key: `review:did-status-${status}`, values: { count: countIn(done, changed) } }))
}

/** Changes what is said of the articles, as one step to undo. */
export async function changeMetadata(rows: readonly ReviewRow[], changes: Readonly<Record<PageField, FieldChange>>): Promise<void> {
  const said = PAGE_FIELDS.flatMap((field) => {
    const change = changes[field]
    return change.kind === 'set' ? [[field, change.value.trim() || null] as const] : []
  })
  const unsaid = PAGE_FIELDS.filter((field) => changes[field].kind === 'unset')
  const edits = changesOf(rows, ({ article }) => [
    ...(said.length > 0 ? [{ kind: 'set-metadata' as const, article, values: Object.fromEntries(said) }] : []),
    ...(unsaid.length > 0 ? [{ kind: 'unset-metadata' as const, article, fields: unsaid }] : []),
  ])
  await changeDocuments(edits, (done) => ({ key: 'review:did-metadata', values: { count: countIn(done, rows) } }))
}

/** Articles of the documents that were changed. */
function countIn(done: ReadonlySet<string>, rows: readonly ReviewRow[]): number {
  return rows.filter(({ document }) => done.has(document)).length
}

/** One change for each document. */
function changesOf(rows: readonly ReviewRow[], editsOf: (row: ReviewRow) => Change['edits']): Change[] {
  const changes = new Map<string, Change['edits']>()
  for (const row of rows) {
    const edits = changes.get(row.document) ?? []
    edits.push(...editsOf(row))
    changes.set(row.document, edits)
  }
  return [...changes].map(([id, edits]) => ({ id, edits }))
}
