import type { Edit } from './edit'
import { METADATA_FIELDS, type MetadataField, type MetadataOverrides } from './metadata'
import type { Document } from './model'
import { articleById } from './places'

/** The edits that can be taken back by others, whatever was done meanwhile elsewhere in the document. */
export type ReversibleEdit = Extract<
  Edit,
  { kind: 'set-status' | 'link-story' | 'unlink-story' | 'set-metadata' | 'unset-metadata' | 'tag' | 'untag' | 'relabel' | 'respan' | 'link' | 'unlink' | 'repair' | 'unrepair' }
>

/**
 * What takes an edit back, to be done in this order: `before` is the document it is about to be done to, and takes it.
 * A mention that comes back has a new id.
 */
export function inverseOf(before: Document, edit: ReversibleEdit): readonly ReversibleEdit[] {
  switch (edit.kind) {
    case 'set-status':
      return [{ kind: 'set-status', article: edit.article, status: articleById(before, edit.article)!.status }]
    case 'link-story':
      return [{ ...edit, kind: 'unlink-story' }]
    case 'unlink-story':
      return [{ ...edit, kind: 'link-story' }]
    case 'set-metadata':
      return metadataAgain(before, edit.article, METADATA_FIELDS.filter((field) => edit.values[field as keyof typeof edit.values] !== undefined))
    case 'unset-metadata':
      return metadataAgain(before, edit.article, edit.fields)
    case 'tag':
      return [{ kind: 'untag', mention: `m${before.serial + 1}` }]
    case 'untag': {
      const { label, spans, entity } = mentionIn(before, edit.mention)
      return [{ kind: 'tag', label, spans, ...(entity === undefined ? {} : { entity }) }]
    }
    case 'relabel':
      return [{ kind: 'relabel', mention: edit.mention, label: mentionIn(before, edit.mention).label }]
    case 'respan':
      return [{ kind: 'respan', mention: edit.mention, spans: mentionIn(before, edit.mention).spans }]
    case 'link':
    case 'unlink': {
      const { id, entity } = mentionIn(before, edit.mention)
      return [entity === undefined ? { kind: 'unlink', mention: id } : { kind: 'link', mention: id, entity }]
    }
    case 'repair': {
      const { start, end } = edit.override
      const gone = before.repairs.filter((other) => (other.start < end && start < other.end) || (other.start === start && other.end === end))
      return [{ kind: 'unrepair', span: { start, end } }, ...gone.map((override) => ({ kind: 'repair', override }) as const)]
    }
    case 'unrepair':
      return before.repairs
        .filter(({ start, end }) => start === edit.span.start && end === edit.span.end)
        .map((override) => ({ kind: 'repair', override }))
  }
}

/** What editors said in these fields before: said again, or nothing. */
function metadataAgain(before: Document, article: string | null, fields: readonly MetadataField[]): readonly ReversibleEdit[] {
  const said: MetadataOverrides = (article === null ? before.metadata : articleById(before, article)?.metadata) ?? {}
  const kept = fields.filter((field) => said[field] !== undefined)
  const unsaid = fields.filter((field) => said[field] === undefined)
  const edits: unknown[] = [
    ...(unsaid.length > 0 ? [{ kind: 'unset-metadata', article, fields: unsaid }] : []),
    ...(kept.length > 0 ? [{ kind: 'set-metadata', article, values: Object.fromEntries(kept.map((field) => [field, said[field]])) }] : []),
  ]
  return edits as readonly ReversibleEdit[]
}

function mentionIn({ mentions }: Document, id: string) {
  return mentions.find((mention) => mention.id === id)!
}
