import type { Edit, NameChange, Target } from '#core/document/edit'
import { gapOf } from '#core/document/gaps'
import type { Article, Document, Mention } from '#core/document/model'
import { articleBefore, articleById, articleNumber, partAt, partsInSource, runAt } from '#core/document/places'
import type { Span } from '#core/text/span'
import type { Message } from '#renderer/i18n/texts'
import { entityName } from './entities/entity-list'
import { labelTitle } from './labels'
import { quoteAsRead } from './quote-as-read'
import { lineFigures, lineNumberAt, lineRange, sourceLines } from './source-lines'
import { togetherSentence } from './together-sentence'

/** What an edit did, as a sentence: `before` and `after` are the documents on its two sides. */
export function sentenceOf(edit: Edit, before: Document, after: Document): Message {
  switch (edit.kind) {
    case 'cut':
      return cutSentence(edit.at, after)
    case 'join':
      return joinSentence(edit.at, before)
    case 'assign':
      return assignSentence(edit.span, edit.to, before, after)
    case 'arrange':
      return arrangeSentence(edit.pieces, before, after)
    case 'set-role':
      return { key: 'document:did-set-role', values: { ...linesOfSpan(edit.span, after), role: edit.role } }
    case 'reorder':
      return { key: 'document:did-reorder', values: { article: articleNumber(after, edit.article) ?? 0 } }
    case 'dissolve':
      return { key: 'document:did-dissolve', values: { article: articleNumber(before, edit.article) ?? 0 } }
    case 'settle':
      return { key: 'document:did-settle', values: { line: lineNumberAt(after.text, edit.at) } }
    case 'has-none':
      return { key: `document:did-has-none-${gapOf(articleById(before, edit.article)!) ?? 'headline'}`, values: { article: articleNumber(after, edit.article) ?? 0 } }
    case 'confirm':
      return { key: 'document:did-confirm' }
    case 'set-status':
      return { key: `document:did-set-status-${edit.status}`, values: { article: articleNumber(after, edit.article) ?? 0 } }
    case 'link-story':
    case 'unlink-story':
      return { key: `document:did-${edit.kind}`, values: { article: articleNumber(after, edit.article) ?? 0 } }
    case 'set-metadata':
    case 'unset-metadata':
      if (edit.article === null) return { key: `document:did-${edit.kind}-page` }
      return { key: `document:did-${edit.kind}`, values: { article: articleNumber(after, edit.article) ?? 0 } }
    case 'tag':
      return { key: 'document:did-tag', values: { quote: excerpt(quoteAsRead(edit.spans, after)), label: labelTitle(edit.label) } }
    case 'untag':
      return { key: 'document:did-untag', values: mentionValues(edit.mention, before) }
    case 'relabel':
      return { key: 'document:did-relabel', values: mentionValues(edit.mention, after) }
    case 'respan':
      return { key: 'document:did-respan', values: mentionValues(edit.mention, after) }
    case 'link':
      return { key: 'document:did-link', values: { ...mentionValues(edit.mention, after), entity: excerpt(entityName(edit.entity)) } }
    case 'unlink':
      return { key: 'document:did-unlink', values: mentionValues(edit.mention, after) }
    case 'repair':
      return { key: 'document:did-repair', values: { line: lineNumberAt(after.text, edit.override.start) } }
    case 'unrepair':
      return { key: 'document:did-unrepair', values: { line: lineNumberAt(after.text, edit.span.start) } }
    case 'decide':
      return decideSentence(edit.names)
    case 'elsewhere':
      return { key: 'document:did-elsewhere', values: { count: edit.changes, documents: edit.documents } }
    case 'together':
      if (edit.edits.length === 1) return sentenceOf(edit.edits[0]!, before, after)
      return togetherSentence(edit.edits)
  }
}

function decideSentence(names: readonly NameChange[]): Message {
  const [first] = names
  if (first === undefined || names.length > 1) return { key: 'document:did-decide', values: { count: names.length } }
  const values = { quote: excerpt(first.name), label: labelTitle(first.label) }
  if (first.after === null) return { key: 'document:did-take-back', values }
  return { key: first.after ? 'document:did-confirm-name' : 'document:did-reject', values }
}

function cutSentence(at: number, after: Document): Message {
  const line = lineNumberAt(after.text, at)
  const lineStart = sourceLines(after.text)[line - 1]!.start
  const inside = after.text.slice(lineStart, at).trim() !== ''
  const article = numberOf((runAt(after, at) ?? partsInSource(after)[0])?.article, after)
  return { key: inside ? 'document:did-cut-inside' : 'document:did-cut', values: { line, article } }
}

function joinSentence(at: number, before: Document): Message {
  const joined = runAt(before, at)
  const values = { line: lineNumberAt(before.text, at), into: numberOf(articleBefore(before, at), before) }
  if (joined === undefined || joined.article === null) return { key: 'document:did-join-from-furniture', values }
  return { key: 'document:did-join', values: { ...values, article: numberOf(joined.article, before) } }
}

function assignSentence(span: Span, to: Target, before: Document, after: Document): Message {
  const lines = linesOfSpan(span, after)
  if (to === 'furniture') return { key: 'document:did-assign-furniture', values: lines }
  if (to !== 'new') {
    const [was, now] = [articleNumber(before, to.article) ?? 0, articleNumber(after, to.article) ?? 0]
    // Lines that stand above an article may make it an earlier one: its number is told as it was asked for, and as it is.
    if (was !== now) return { key: 'document:did-assign-renumbered', values: { ...lines, article: was, now } }
    return { key: 'document:did-assign', values: { ...lines, article: now } }
  }
  const made = partAt(after, span.start)?.article ?? partAt(after, span.end)?.article
  return { key: 'document:did-assign-new', values: { ...lines, article: numberOf(made, after) } }
}

/** One whole article that went to another one is told as such. */
function arrangeSentence(pieces: Extract<Edit, { kind: 'arrange' }>['pieces'], before: Document, after: Document): Message {
  const [piece] = pieces
  const from = piece?.spans[0] && partAt(before, piece.spans[0].start)?.article
  const isWhole = pieces.length === 1 && from && from.parts.length === piece.spans.length && articleById(after, from.id) === undefined
  if (!isWhole || typeof piece.to !== 'object') return { key: 'document:did-arrange', values: { count: pieces.length } }
  return { key: 'document:did-join', values: { article: numberOf(from, before), into: articleNumber(before, piece.to.article) ?? 0 } }
}

/** The article's number on its page; 0 stands for none, which the sentences about articles never show. */
function numberOf(article: Article | null | undefined, document: Document): number {
  return article === null || article === undefined ? 0 : (articleNumber(document, article.id) ?? 0)
}

function linesOfSpan(span: Span, { text }: Document): { readonly lines: string; readonly count: number } {
  const { first, last } = lineRange(text, span)
  return { lines: lineFigures(text, span), count: last - first + 1 }
}

function mentionValues(id: string, document: Document): { readonly quote: string; readonly label: string } {
  const mention: Mention | undefined = document.mentions.find((one) => one.id === id)
  return { quote: excerpt(mention === undefined ? '' : quoteAsRead(mention.spans, document)), label: mention === undefined ? '' : labelTitle(mention.label) }
}

/** A quote that fits into a sentence: without wraps, at most 24 characters. */
export function excerpt(quote: string): string {
  const characters = [...quote.slice(0, 200).replace(/\s*\n\s*/g, '')]
  return characters.length > 24 ? `${characters.slice(0, 23).join('')}…` : characters.join('')
}
