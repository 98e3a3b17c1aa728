import type { Edit } from '#core/document/edit'
import type { Article, ArticleId, Document, Mention } from '#core/document/model'
import { lastAtOrBefore, partAt } from '#core/document/places'
import { findInDocument } from '#core/reading/find'
import type { Reading } from '#core/reading/reading'
import type { Span } from '#core/text/span'
import { nameOf } from './echo'

/** What of a mention is said where a text occurs. */
type Stands = Pick<Mention, 'id' | 'label' | 'quote'>

/** What stands where a text occurs. */
export type Standing =
  /** Nothing. */
  | { readonly kind: 'free' }
  /** A mention of just this text. */
  | { readonly kind: 'tagged'; readonly mention: Stands }
  /** A longer mention, which the text is a part of. */
  | { readonly kind: 'inside'; readonly mention: Stands }
  /** A mention that shares only a piece with it. */
  | { readonly kind: 'overlaps'; readonly mention: Stands }
  /** A longer name that is only proposed: the longest one ought to be looked at first. */
  | { readonly kind: 'in-name'; readonly name: string }

/** One place of a text in the articles of a document. */
export interface Occurrence {
  readonly article: ArticleId
  /** In the source, as a mention's spans. */
  readonly spans: readonly Span[]
  readonly standing: Standing
}

/** A longer name that may hold the text: where it stands in the source, and how it reads. */
export interface LongerName {
  readonly spans: readonly Span[]
  readonly quote: string
}

/**
 * Every place where the articles hold a text as a reader would find it, in the order of the source, and what stands there.
 * Furniture is left out: it goes into no dataset.
 */
export function occurrencesOf(
  document: Document,
  text: string,
  names: readonly LongerName[] = [],
  readingFor?: (document: Document, article: Article) => Reading,
): Occurrence[] {
  const mentions = new Covers(document.mentions, ({ spans }) => spans)
  const longer = new Covers(names, ({ spans }) => spans)
  const found: Occurrence[] = []
  for (const { article, spans } of findInDocument(document, text, readingFor)) {
    if (article !== null) found.push({ article, spans, standing: standingOf(spans, mentions, longer) })
  }
  return found
}

function standingOf(spans: readonly Span[], mentions: Covers<Mention>, longer: Covers<LongerName>): Standing {
  const [mention, how] = mentions.over(spans)
  if (mention !== undefined) return { kind: how === 'same' ? 'tagged' : how, mention }
  const [name, inside] = longer.over(spans)
  return name !== undefined && inside === 'inside' ? { kind: 'in-name', name: name.quote } : { kind: 'free' }
}

/** What tagging `label` would do at a place: nothing where it is so already; a mention of just this text gets the label. */
export function tagHere({ spans, standing }: Occurrence, label: string): Extract<Edit, { kind: 'tag' | 'relabel' }> | null {
  if (standing.kind !== 'tagged') return { kind: 'tag', label, spans }
  return standing.mention.label === label ? null : { kind: 'relabel', mention: standing.mention.id, label }
}

/** True where tagging the text is what an editor most likely wants: nothing else stands there. */
export function isPlain({ standing }: Occurrence): boolean {
  return standing.kind === 'free'
}

/** The mentions in articles that read as this text; with this label, if one is named. In the order of the source. */
export function mentionsOf(document: Document, text: string, label: string | null): (Occurrence & { readonly standing: { readonly kind: 'tagged' } })[] {
  return document.mentions.flatMap((mention) => {
    const article = partAt(document, mention.spans[0]!.start)?.article
    const isWanted = article && nameOf(mention) === text && (label === null || mention.label === label)
    return isWanted ? [{ article: article.id, spans: mention.spans, standing: { kind: 'tagged', mention } }] : []
  })
}

/** Characters shown on each side of a place. */
const AROUND = 18

/** A place of the source as it reads in the article that holds it, with some text of its paragraph before and after. */
export function inContext(reading: Reading, spans: readonly Span[]): { readonly before: string; readonly text: string; readonly after: string } {
  const pieces = reading.toReadingPieces(spans)
  const [first, last] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0]
  const before = reading.text.slice(Math.max(0, first - AROUND), first)
  const after = reading.text.slice(last, last + AROUND)
  return {
    before: before.slice(before.lastIndexOf('\n') + 1).replace(/^[\uDC00-\uDFFF]/u, ''),
    text: pieces.map(({ start, end }) => reading.text.slice(start, end)).join('…'),
    after: after.replace(/\n.*/su, '').replace(/[\uD800-\uDBFF]$/u, ''),
  }
}

type How = 'same' | 'inside' | 'overlaps'

/** Things that stand on spans, to be asked what stands on others. Logarithmic, as long as none is very long. */
class Covers<T> {
  private readonly placed: readonly (Span & { readonly thing: T })[]
  private readonly longest: number

  constructor(
    things: readonly T[],
    private readonly spansOf: (thing: T) => readonly Span[],
  ) {
    this.placed = things.flatMap((thing) => spansOf(thing).map((span) => ({ ...span, thing }))).sort((a, b) => a.start - b.start)
    this.longest = this.placed.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  }

  /** What shares a character with the spans, and how: the same before what holds them, before what only overlaps. */
  over(spans: readonly Span[]): readonly [T, How] | readonly [undefined, undefined] {
    const found = new Map<How, T>()
    for (const span of spans) {
      for (let at = lastAtOrBefore(this.placed, span.end - 1, ({ start }) => start); at >= 0; at--) {
        const one = this.placed[at]!
        if (one.start < span.start - this.longest) break
        if (one.end <= span.start) continue
        const how = this.howOver(spans, this.spansOf(one.thing))
        if (!found.has(how)) found.set(how, one.thing)
      }
    }
    for (const how of ['same', 'inside', 'overlaps'] as const) {
      const thing = found.get(how)
      if (thing !== undefined) return [thing, how]
    }
    return [undefined, undefined]
  }

  private howOver(spans: readonly Span[], others: readonly Span[]): How {
    const within = spans.every((span) => others.some((other) => other.start <= span.start && span.end <= other.end))
    if (!within) return 'overlaps'
    const back = others.every((other) => spans.some((span) => span.start <= other.start && other.end <= span.end))
    return back ? 'same' : 'inside'
  }
}
