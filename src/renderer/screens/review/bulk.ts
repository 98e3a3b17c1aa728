import type { Change } from '#contract/calls/documents'
import { PAGE_FIELDS, type PageField } from '#core/document/metadata'
import type { ArticleStatus } from '#core/document/model'
import { changeDocuments } from '#renderer/state/review/change'
import { useRows, type ReviewRow } from '#renderer/state/review/rows'
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

/** Says that the articles tell the same story: each is linked with the first of them that stays in the dataset. One step to undo. */
export async function linkRows(rows: readonly ReviewRow[]): Promise<void> {
  if (rows.length < 2) return say('review:link-needs-two', undefined, 'refused')
  const { stories } = useRows.getState()
  const first = rows.find(({ status }) => status !== 'left-out') ?? rows[0]!
  const known = new Set(stories.get(first.key)?.map(({ key }) => key))
  const apart = rows.filter((row) => row !== first && !known.has(row.key))
  if (apart.length === 0) return say('review:linked-already', undefined, 'refused')
  const edits = changesOf(apart, ({ article }) => [{ kind: 'link-story', article, to: first.key }])
  await changeDocuments(edits, (done) => ({ key: 'review:did-link', values: { count: countIn(done, apart) } }))
}

/** Takes the articles out of their stories; the others of a story stay linked. One step to undo. */
export async function unlinkRows(rows: readonly ReviewRow[]): Promise<void> {
  const { stories } = useRows.getState()
  const out = new Set(rows.map(({ key }) => key))
  const linked = rows.filter(({ key }) => stories.has(key))
  if (linked.length === 0) return say('review:not-linked', undefined, 'refused')
  const touched = new Set(linked.flatMap(({ key }) => stories.get(key)!))
  const edits = changesOf([...touched], ({ key, article, sameStory = [] }) => {
    if (out.has(key)) return sameStory.map((to) => ({ kind: 'unlink-story' as const, article, to }))
    const first = stories.get(key)!.find((one) => !out.has(one.key))!.key
    return [
      ...sameStory.filter((to) => out.has(to)).map((to) => ({ kind: 'unlink-story' as const, article, to })),
      // They may have been linked through the one that goes.
      ...(first !== key && !sameStory.includes(first) ? [{ kind: 'link-story' as const, article, to: first }] : []),
    ]
  })
  await changeDocuments(edits, () => ({ key: 'review:did-unlink', values: { count: linked.length } }))
}

/** Articles of the documents that were changed. */
function countIn(done: ReadonlySet<string>, rows: readonly ReviewRow[]): number {
  return rows.filter(({ document }) => done.has(document)).length
}

/** One change for each document that has edits. */
function changesOf(rows: readonly ReviewRow[], editsOf: (row: ReviewRow) => Change['edits']): Change[] {
  const changes = new Map<string, Change['edits']>()
  for (const row of rows) {
    const own = editsOf(row)
    if (own.length === 0) continue
    const edits = changes.get(row.document) ?? []
    edits.push(...own)
    changes.set(row.document, edits)
  }
  return [...changes].map(([id, edits]) => ({ id, edits }))
}
