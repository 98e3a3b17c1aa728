import type { Difference } from '#core/compare/difference'
import type { NamedEntity } from '#core/compare/entity-names'
import type { Document, RepairAction } from '#core/document/model'
import type { MetadataField } from '#core/document/metadata'
import { articleById, articleNumber } from '#core/document/places'
import type { Say } from '#renderer/i18n/i18n'
import type { TextKey } from '#renderer/i18n/texts'
import { excerpt } from '#renderer/state/edit-sentence'
import { lineFigures } from '#renderer/state/source-lines'

const FIELDS: Readonly<Record<MetadataField, TextKey>> = {
  reporters: 'details:reporters',
  correspondents: 'details:correspondents',
  interns: 'details:interns',
  photographers: 'details:photographers',
  agency: 'details:agency',
  datelinePlace: 'details:dateline-place',
  datelineDate: 'details:dateline-date',
  newspaper: 'details:newspaper',
  date: 'details:date',
  page: 'details:page-number',
  jumpTo: 'details:jump-to',
  jumpFrom: 'details:jump-from',
}

/** What one of the two has, in a few words. */
export function sideWords(text: Say, difference: Difference, side: 'mine' | 'theirs', document: Document): string {
  switch (difference.kind) {
    case 'boundary': {
      const id = difference[side]
      const parts = id === null ? [] : (articleById(document, id)?.parts ?? [])
      if (id === null || parts.length === 0) return text('compare:furniture')
      // Numbers alone do not tell the two apart: article 1 of both may be a whole page and a line of it.
      const lines = lineFigures(document.text, { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) })
      return text('compare:article', { article: articleNumber(document, id) ?? 0, lines })
    }
    case 'role':
      return text(`roles:${difference[side]}`)
    case 'order':
      return difference[side].map((span) => excerpt(document.text.slice(span.start, span.end)).slice(0, 6)).slice(0, 5).join(' → ')
    case 'mention':
    case 'label':
    case 'edges': {
      const mention = difference[side]
      return mention === null ? text('compare:no-mention') : `${excerpt(mention.quote)} ${mention.label}`
    }
    case 'link':
      return entityWords(text, difference[side], side)
    case 'status':
      return text(`review:status-${difference[side]}`)
    case 'metadata': {
      const value = difference[side]
      if (value === undefined) return text('compare:machine')
      return value === null || value.length === 0 ? text('compare:nothing') : typeof value === 'string' ? value : value.join('、')
    }
    case 'reading':
      return repairWords(text, difference[side])
  }
}

/** Where it is: the text it is about, or the lines. */
export function placeWords(text: Say, difference: Difference, document: Document): string {
  const [first] = difference.spans
  if (first === undefined) return difference.kind === 'metadata' ? `${text('compare:page-info')} ${text(FIELDS[difference.field])}` : text('compare:page-info')
  if (difference.kind === 'mention' || difference.kind === 'label' || difference.kind === 'edges' || difference.kind === 'link') {
    return excerpt(difference.spans.map(({ start, end }) => document.text.slice(start, end)).join(''))
  }
  if (difference.kind === 'metadata') return text(FIELDS[difference.field])
  const lines = lineFigures(document.text, { start: first.start, end: difference.spans.at(-1)!.end })
  return `${text('compare:lines', { lines })} ${excerpt(document.text.slice(first.start, first.end).trim())}`
}

function entityWords(text: Say, entity: NamedEntity | null, side: 'mine' | 'theirs'): string {
  if (entity === null) return text('compare:no-entity')
  const isNew = side === 'theirs' && entity.mine === null
  return `${entity.name} ${entity.label}${isNew ? ` ${text('compare:new-entity')}` : ''}`
}

function repairWords(text: Say, action: RepairAction | null): string {
  if (action === null) return text('compare:machine')
  return typeof action === 'string' ? text(`compare:repair-${action}`) : text('compare:repair-replace', { text: action.replace })
}
