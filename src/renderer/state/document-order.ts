import type { DocumentSummary } from '#contract/document'

/** What the documents can be sorted by. */
export const ORDERS = ['imported', 'name', 'status', 'articles', 'done', 'mentions', 'doubts', 'confidence', 'encoding'] as const

export interface DocumentOrder {
  readonly by: (typeof ORDERS)[number]
  readonly descending: boolean
}

const STATUS_RANK = { unreadable: -1, new: 0, edited: 1, confirmed: 2 } as const
const names = new Intl.Collator('zh-CN', { numeric: true })

type Progress = Pick<DocumentSummary, 'status' | 'mentions' | 'done' | 'unreadable'>

/**
 * How far an editor is with a document. The document's status tells of its split only; one with mentions or finished
 * articles was worked on all the same. One whose file cannot be read comes before everything else.
 */
export function progressOf({ status, mentions, done, unreadable }: Progress): DocumentSummary['status'] | 'unreadable' {
  if (unreadable === true) return 'unreadable'
  return status === 'new' && (mentions > 0 || done > 0) ? 'edited' : status
}

/** The documents whose name contains the filter (upper and lower case alike), sorted; equal ones in order of import. */
export function inOrder(documents: readonly DocumentSummary[], order: DocumentOrder, filter: string): readonly DocumentSummary[] {
  const wanted = filter.trim().toLocaleLowerCase()
  const rows = wanted === '' ? documents.slice() : documents.filter((row) => row.name.toLocaleLowerCase().includes(wanted))
  const sign = order.descending ? -1 : 1
  const compare = comparison(order.by)
  return rows.sort((a, b) => sign * compare(a, b))
}

function comparison(by: DocumentOrder['by']): (a: DocumentSummary, b: DocumentSummary) => number {
  switch (by) {
    case 'imported':
      return (a, b) => (a.importedAt < b.importedAt ? -1 : a.importedAt > b.importedAt ? 1 : 0)
    case 'name':
      return (a, b) => names.compare(a.name, b.name)
    case 'encoding':
      return (a, b) => names.compare(a.encoding, b.encoding)
    case 'status':
      return (a, b) => STATUS_RANK[progressOf(a)] - STATUS_RANK[progressOf(b)]
    default:
      return (a, b) => a[by] - b[by]
  }
}

/**
 * The document that needs an editor most: not confirmed, not `except`, most doubts, then least confidence, then first
 * imported. Null when all the others are confirmed.
 */
export function neediest(documents: readonly DocumentSummary[], except: string | null): DocumentSummary | null {
  let best: DocumentSummary | null = null
  for (const row of documents) {
    if (row.status === 'confirmed' || row.id === except) continue
    if (best === null || row.doubts > best.doubts || (row.doubts === best.doubts && row.confidence < best.confidence)) best = row
  }
  return best
}
