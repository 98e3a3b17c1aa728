import type { TextKey } from '#renderer/i18n/texts'
import type { DocumentOrder } from '#renderer/state/document-order'

export interface Column {
  readonly by: DocumentOrder['by']
  readonly title: TextKey
  /** What is wanted first when a column is sorted by: most doubts, least confidence. */
  readonly descendingFirst: boolean
  readonly numeric: boolean
}

/** The columns from left to right; their widths are in library.module.css. */
export const COLUMNS: readonly Column[] = [
  { by: 'status', title: 'library:status', descendingFirst: false, numeric: false },
  { by: 'name', title: 'library:name', descendingFirst: false, numeric: false },
  { by: 'doubts', title: 'library:doubts', descendingFirst: true, numeric: true },
  { by: 'confidence', title: 'library:confidence', descendingFirst: false, numeric: true },
  { by: 'articles', title: 'library:articles', descendingFirst: true, numeric: true },
  { by: 'done', title: 'library:done', descendingFirst: true, numeric: true },
  { by: 'mentions', title: 'library:mentions', descendingFirst: true, numeric: true },
  { by: 'encoding', title: 'library:encoding', descendingFirst: false, numeric: false },
  { by: 'imported', title: 'library:imported', descendingFirst: true, numeric: false },
]
