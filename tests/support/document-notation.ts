import { documentFrom } from '#core/document/from-segmentation'
import { inPageOrder } from '#core/document/in-page-order'
import type { Article, Document, Mention, Part } from '#core/document/model'
import { partsInSource, type PlacedPart } from '#core/document/places'
import { inReadingOrder } from '#core/segment/reading-order'
import { ROLES } from '#core/segment/role'
import type { Span } from '#core/text/span'

/*
 * A document as a person can read it, one row for each line of the source:
 *
 *     §1  headline    Rain floods the south
 *         body        The mayor, [Anna Berg|PER], said
 *                     that the dam holds.
 *     §-  folio       Page 3
 *    ?§2  body        A bridge is built.~
 *         byline*      (By Tom Ford)
 *     §1  caption→2,- The dam
 *
 * § begins a new article, §1 goes on with article a1 or begins it, §- is furniture; a row with a role begins a part, a
 * row with neither is the next line of it. The text begins in the column where it does in the first row.
 *   ?       the machine doubts whether the article changes at this line
 *   *       an editor decided about this part
 *   (2)     second in a reading order made by hand
 *   →2,-    a detached piece that may belong to a2 or to none, best first
 *   ~       the line goes on in the next row
 *   [x|PER] a mention; [x|PER#1] … [y|PER#1] is one with two spans
 * Chances are 0.9 from the machine and 1 from an editor; doubts have 0.5; candidates 0.5, 0.25, …
 */

interface Row {
  readonly doubt: boolean
  readonly article: string | null | undefined
  readonly role: string | undefined
  readonly text: string
  readonly goesOn: boolean
}

/** Parses the notation. Throws an error that quotes the row it cannot read. */
export function doc(notation: string): Document {
  const rows = rowsOf(notation)
  const marked = rows.map(({ text, goesOn }, index) => text + (goesOn || index === rows.length - 1 ? '' : '\n')).join('')
  const { text, mentions } = readMarks(marked)
  const parts = new Map<string | null, { part: Part; place: number }[]>()
  const doubts: { at: number; chance: number }[] = []

  let at = 0
  let holder: string | null = null
  let current: { part: Part; place: number } | undefined
  for (const row of rows) {
    const length = readMarks(row.text).text.length
    if (row.doubt) doubts.push({ at, chance: 0.5 })
    if (row.article !== undefined) holder = row.article
    if (row.role !== undefined) {
      current = readPart(row.role, { start: at, end: at + length })
      parts.set(holder, [...(parts.get(holder) ?? []), current])
    } else if (row.text.trim() !== '' && current !== undefined) {
      current.part = { ...current.part, end: at + length }
    }
    at += length + (row.goesOn ? 0 : 1)
  }

  const articles = [...parts].flatMap(([id, list]): Article[] => {
    return id === null ? [] : [{ id, parts: inOrder(list), confidence: 0.9, status: 'todo' }]
  })
  const serial = Math.max(0, ...articles.map(({ id }) => Number(id.slice(1))))
  return {
    ...documentFrom(
      { id: 'd1', source: { name: 'page.txt', digest: '0'.repeat(64), encoding: 'utf-8' }, text },
      { articles: [], furniture: [], boundaries: [] },
    ),
    articles: inPageOrder(articles),
    furniture: (parts.get(null) ?? []).map(({ part }) => part),
    mentions: mentions.map((mention, index) => ({ ...mention, id: `m${serial + index + 1}` })),
    doubts,
    serial: serial + mentions.length,
  }
}

/** Prints a document in the notation; `show(doc(x))` of what it printed is the same again. */
export function show(document: Document): string {
  const rows: string[] = []
  const placed = partsInSource(document)
  const doubts = new Set(document.doubts.map(({ at }) => at))
  let last: string | null | undefined
  let at = 0
  const row = (head: string, text: string, start: number) => {
    rows.push(`${doubts.has(start) ? '?' : ' '}${head.padEnd(20)} ${text}`.trimEnd())
  }

  for (const { part, article } of placed) {
    const gap = document.text.slice(at, part.start)
    const lines = gap.split('\n')
    if (lines.length === 1 && rows.length > 0) rows.push(`${rows.pop()!}${gap}~`)
    let lineStart = at + lines[0]!.length + 1
    for (const blank of rows.length === 0 ? lines.slice(0, -1) : lines.slice(1, -1)) {
      row('', '', rows.length === 0 ? at : lineStart)
      lineStart += blank.length + 1
    }
    const id = article?.id ?? null
    const marker = id === last ? '' : `§${id?.slice(1) ?? '-'}`
    let head = `${marker.padEnd(3)} ${roleOf(part, article)}`
    let start = part.start
    for (const line of document.text.slice(part.start, part.end).split('\n')) {
      row(head, withMarks(document, { start, end: start + line.length }), start)
      start += line.length + 1
      head = ''
    }
    last = id
    at = part.end
  }
  return rows.join('\n')
}

function rowsOf(notation: string): Row[] {
  const lines = notation.replace(/^\n/, '').replace(/\n[ ]*$/, '').split('\n')
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const head = /^ *\??§\S* +\S+ +/.exec(first)
  if (head === null) throw new Error(`The first row has no § with a role: ${first}`)
  const column = head[0].length
  let newest = 0
  return lines.map((line) => {
    const found = /^ *(\?)? *(§\S*)? *(\S+)? *$/.exec(line.slice(0, column))
    if (found === null) throw new Error(`Not a row: ${line}`)
    const [, doubt, marker, role] = found
    const article = marker === undefined ? undefined : marker === '§-' ? null : `a${marker.slice(1) || newest + 1}`
    if (article) newest = Math.max(newest, Number(article.slice(1)))
    if (marker !== undefined && role === undefined) throw new Error(`A row without a role: ${line}`)
    const goesOn = line.endsWith('~')
    return { doubt: doubt !== undefined, article, role, text: line.slice(column, goesOn ? -1 : undefined), goesOn }
  })
}

function readPart(token: string, span: Span): { part: Part; place: number } {
  const found = /^([a-z-]+?)(\*)?(?:\((\d+)\))?(?:→([\d,-]+))?$/.exec(token)
  const role = ROLES.find((known) => known === found?.[1])
  if (found === null || role === undefined) throw new Error(`Not a role: ${token}`)
  const [, , star, place, candidates] = found
  const part: Part = { ...span, role, by: star ? 'editor' : 'machine', confidence: star ? 1 : 0.9 }
  if (candidates === undefined) return { part, place: Number(place ?? 0) }
  const answers = candidates.split(',').map((number, index) => ({
    article: number === '-' ? null : `a${number}`,
    confidence: 0.5 ** (index + 1),
  }))
  return { part: { ...part, candidates: answers }, place: Number(place ?? 0) }
}

function inOrder(list: readonly { part: Part; place: number }[]): Part[] {
  if (list.every(({ place }) => place === 0)) return inReadingOrder(list.map(({ part }) => part))
  return [...list].sort((a, b) => a.place - b.place).map(({ part }) => part)
}

function roleOf(part: Part, article: PlacedPart['article']): string {
  const byHand = article !== null && inReadingOrder(article.parts).some((other, index) => other !== article.parts[index])
  const place = byHand ? `(${article.parts.indexOf(part) + 1})` : ''
  const candidates = part.candidates?.map(({ article: id }) => id?.slice(1) ?? '-').join(',')
  return `${part.role}${part.by === 'editor' ? '*' : ''}${place}${candidates === undefined ? '' : `→${candidates}`}`
}

/** Takes the brackets of mentions out of a text. */
function readMarks(marked: string): { text: string; mentions: Omit<Mention, 'id'>[] } {
  const open: number[] = []
  const found = new Map<string, { label: string; spans: Span[] }>()
  let text = ''
  for (const [token, , label, number] of marked.matchAll(/\[|(\|([A-Z]+)(#\d+)?\])|[^[|]+|\|/gsu)) {
    if (token === '[') open.push(text.length)
    else if (label === undefined) text += token
    else if (open.length > 0) {
      const span = { start: open.pop()!, end: text.length }
      const key = number ?? `${span.start}-${span.end} ${label}`
      const mention = found.get(key) ?? { label, spans: [] }
      found.set(key, { label, spans: [...mention.spans, span] })
    }
  }
  const mentions = [...found.values()].map(({ label, spans }): Omit<Mention, 'id'> => {
    return { label, spans, quote: spans.map(({ start, end }) => text.slice(start, end)).join(''), by: 'editor' }
  })
  return { text, mentions: mentions.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start) }
}

/** A stretch of the text with the brackets of mentions put in. */
function withMarks(document: Document, { start, end }: Span): string {
  const discontinuous = document.mentions.filter(({ spans }) => spans.length > 1)
  const marks = document.mentions.flatMap((mention) => {
    const number = discontinuous.includes(mention) ? `#${discontinuous.indexOf(mention) + 1}` : ''
    return mention.spans.flatMap((span) => {
      const opening = { at: span.start, depth: -span.end, mark: '[', shown: span.start >= start && span.start < end }
      const mark = `|${mention.label}${number}]`
      // At one offset what ends comes before what begins, the inner before the outer.
      const depth = -document.text.length - 1 - span.start
      return [opening, { at: span.end, depth, mark, shown: span.end > start && span.end <= end }]
    })
  })
  let shown = ''
  let at = start
  for (const mark of marks.filter((one) => one.shown).sort((a, b) => a.at - b.at || a.depth - b.depth)) {
    shown += document.text.slice(at, mark.at) + mark.mark
    at = mark.at
  }
  return shown + document.text.slice(at, end)
}
