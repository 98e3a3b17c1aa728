import type { MentionEdit } from '#core/document/mention-edits'
import type { Article, Document } from '#core/document/model'
import { sourceTextOf } from '#core/dataset/source-reading'
import { readingOf, type ReadingOptions } from '#core/reading/reading'
import { codePointsOf } from '#core/text/code-points'
import type { Span } from '#core/text/span'
import { AROUND, anchorIn, type Anchored } from './anchor'
import type { ImportedFile, ImportedMention, ImportedText, QuotedMention, QuotedText } from './imported'
import { LikelyDocuments } from './likely-documents'
import { isAlike } from './placed-offsets'
import { visibleOf, visibleSpan, wholeSpan, withoutBlanks, type VisibleText } from './visible-text'

export type Tag = Extract<MentionEdit, { kind: 'tag' }>

/** A mention that was not placed, and why. */
export interface Unplaced {
  readonly where: string
  readonly label: string
  readonly quote: string
  readonly reason: 'no-such-text' | 'quote-not-found' | 'quote-ambiguous' | 'not-in-source'
}

/** What came of a text in a document. */
export interface Placing {
  readonly tags: readonly Tag[]
  readonly unplaced: readonly Unplaced[]
}

/**
 * Finds where texts of other tools stand in a project, and their mentions in its documents. First every document is looked
 * at: a text that is an article, as it reads or as it stands in the source, or a whole page, wraps and blanks apart, is placed at
 * once. What is left is looked for by its quotes in the document it was exported from, or has most in common with.
 */
export class TextPlacer {
  readonly #texts: ImportedText[] = []
  readonly #quoted: QuotedText[] = []
  readonly #options: ReadingOptions
  readonly #byArticle = new Map<string, number[]>()
  /** Text without white space → the last text that reads so; each knows the one before it, or -1. */
  readonly #byText = new Map<string, number>()
  readonly #sameBefore: number[] = []
  readonly #bySource = new Map<string, number[]>()
  readonly #likely = new LikelyDocuments()
  readonly #ids: ReadonlySet<string>
  readonly #same = new Set<number>()
  readonly #anchored = new Set<number>()
  readonly #quotedIn = new Map<number, string>()

  /** `ids`: of all documents of the project. */
  constructor(options: ReadingOptions, ids: Iterable<string>) {
    this.#ids = new Set(ids)
    this.#options = options
  }

  /** Takes in texts; all of them before the first document is looked at. */
  add({ texts, quoted }: Pick<ImportedFile, 'texts' | 'quoted'>): void {
    for (const text of texts) {
      const index = this.#texts.push(text) - 1
      // In a project without documents nothing is looked for.
      if (this.#ids.size === 0) continue
      const bare = withoutBlanks(text.text)
      if (text.article !== null) add(this.#byArticle, text.article, index)
      this.#sameBefore.push(this.#byText.get(bare) ?? -1)
      this.#byText.set(bare, index)
      this.#likely.add(bare)
    }
    for (const one of quoted) add(this.#bySource, fileOf(one.source), this.#quoted.push(one) - 1)
  }

  /** Places what is the same in a document; call it for each. */
  look(document: Document): Placing {
    const all: Placing[] = []
    const page = visibleOf(document.text)
    if (this.#texts.length > 0) this.#likely.look(document.id, page.text)
    for (const index of this.#bySource.get(fileOf(document.source.name)) ?? []) {
      if (!this.#quotedIn.has(index)) this.#quotedIn.set(index, document.id)
    }
    const wholePages = new Set<number>()
    const isPage = (index: number) => !this.#isHere(this.#texts[index]!.article) && wholePages.add(index).size > 0
    all.push(...this.#placeAll(page, (span) => [span], isPage))
    for (const article of document.articles) all.push(...this.#placeArticle(document, article, wholePages))
    return joined(all)
  }

  /** The documents that may hold what is left, with what to look for in them; once every document was looked at. */
  rest(): ReadonlyMap<string, { readonly texts: readonly number[]; readonly quoted: readonly number[] }> {
    const found = new Map<string, { texts: number[]; quoted: number[] }>()
    const at = (id: string) => {
      const those = found.get(id) ?? { texts: [], quoted: [] }
      found.set(id, those)
      return those
    }
    this.#texts.forEach(({ article }, index) => {
      if (this.#same.has(index)) return
      const id = this.#isHere(article) ? documentOf(article!) : this.#likely.of(index)
      if (id !== null) at(id).texts.push(index)
    })
    for (const [index, id] of this.#quotedIn) at(id).quoted.push(index)
    return found
  }

  /** Places by their quotes what `rest` says of a document. */
  anchor(document: Document, { texts, quoted }: { readonly texts: readonly number[]; readonly quoted: readonly number[] }): Placing {
    const page = visibleOf(document.text)
    const find = anchorIn(page.text)
    for (const index of texts) this.#anchored.add(index)
    return joined([
      ...texts.map((index) => anchored(this.#texts[index]!, page, find)),
      ...quoted.map((index) => anchoredQuotes(this.#quoted[index]!, document.text, page, find)),
    ])
  }

  /** How many of the texts were the same as one of the project, and how many were found by their quotes. */
  get found(): { readonly same: number; readonly quotes: number } {
    return { same: this.#same.size, quotes: this.#anchored.size + this.#quotedIn.size }
  }

  /** The texts that stand nowhere in the project, and the mentions of texts of which only the name is known, and not here. */
  left(): { readonly texts: readonly ImportedText[]; readonly unplaced: readonly Unplaced[] } {
    const texts = this.#texts.filter((_, index) => !this.#same.has(index) && !this.#anchored.has(index))
    const lost = this.#quoted.filter((_, index) => !this.#quotedIn.has(index))
    return {
      texts,
      unplaced: lost.flatMap(({ where, mentions }) => mentions.map(({ label, quotes }) => ({ where, label, quote: quotes.join(' '), reason: 'no-such-text' as const }))),
    }
  }

  #placeArticle(document: Document, article: Article, done: ReadonlySet<number>): Placing[] {
    const named = new Set(this.#byArticle.get(`${document.id}/${article.id}`))
    const mayBe = (index: number): boolean => {
      // What was exported from another article of this project is not this one, though it may read the same.
      return !done.has(index) && (named.has(index) || !this.#isHere(this.#texts[index]!.article))
    }
    const reading = readingOf(document, article, this.#options)
    const placed = this.#placeAll(visibleOf(reading.text), (span) => reading.toSource(span), mayBe)
    if (placed.length > 0) return placed
    const source = sourceTextOf(document, article)
    return this.#placeAll(visibleOf(source.text), (span) => source.toSource(span), mayBe)
  }

  #isHere(article: string | null): boolean {
    return article !== null && this.#ids.has(documentOf(article))
  }

  #placeAll(ours: VisibleText, toSource: (span: Span) => readonly Span[], mayBe: (index: number) => boolean): Placing[] {
    if (ours.text === '') return []
    const placed: Placing[] = []
    for (let index = this.#byText.get(ours.text) ?? -1; index !== -1; index = this.#sameBefore[index]!) {
      if (!mayBe(index)) continue
      this.#same.add(index)
      placed.push(placedIn(this.#texts[index]!, ours, toSource))
    }
    return placed
  }
}

/** The tags of a text's mentions in a text that is the same but for white space. */
export function placedIn(imported: ImportedText, ours: VisibleText, toSource: (span: Span) => readonly Span[]): Placing {
  const theirs = visibleOf(imported.text)
  const unplaced: Unplaced[] = []
  const tags = imported.mentions.flatMap((mention): Tag[] => {
    const spans = mention.spans.flatMap((span) => {
      const visible = visibleSpan(theirs, span)
      return visible === null ? [] : toSource(wholeSpan(ours, visible))
    })
    if (spans.length > 0) return [{ kind: 'tag', label: mention.label, spans }]
    unplaced.push(lostOf(imported, mention, 'not-in-source'))
    return []
  })
  return { tags, unplaced }
}

function anchored(imported: ImportedText, page: VisibleText, find: ReturnType<typeof anchorIn>): Placing {
  const theirs = visibleOf(imported.text)
  const unplaced: Unplaced[] = []
  const tags = imported.mentions.flatMap((mention): Tag[] => {
    const found = mention.spans.map((span): Anchored => {
      const visible = visibleSpan(theirs, span)
      if (visible === null) return 'quote-not-found'
      const { start, end } = visible
      return find({ quote: theirs.text.slice(start, end), before: theirs.text.slice(Math.max(0, start - AROUND), start), after: theirs.text.slice(end, end + AROUND) })
    })
    return tagOr(mention.label, found, page, (reason) => unplaced.push(lostOf(imported, mention, reason)))
  })
  return { tags, unplaced }
}

/** Positions are tried in both units; where neither fits, the quote is looked for with what stands around it. */
function anchoredQuotes({ where, mentions }: QuotedText, text: string, page: VisibleText, find: ReturnType<typeof anchorIn>): Placing {
  const { toUtf16 } = codePointsOf(text)
  const unplaced: Unplaced[] = []
  const tags = mentions.flatMap((mention): Tag[] => {
    const units: ((offset: number) => number)[] = [toUtf16, (offset) => offset]
    const spans = units.map((unit) => mention.ranges.map(([start, end]) => ({ start: unit(start), end: unit(end) }))).find((all) => fits(all, mention, text))
    if (spans !== undefined) return [{ kind: 'tag', label: mention.label, spans: [...spans].sort((a, b) => a.start - b.start) }]
    const found = mention.quotes.map((quote, index): Anchored => {
      const bare = (said: string | undefined) => (said ?? '').replace(/\s+/gu, '')
      return find({ quote: bare(quote ?? ''), before: bare(mention.before[index]), after: bare(mention.after[index]) })
    })
    return tagOr(mention.label, found, page, (reason) => unplaced.push({ where, label: mention.label, quote: mention.quotes.join(' '), reason }))
  })
  return { tags, unplaced }
}

function fits(spans: readonly Span[], { quotes }: QuotedMention, text: string): boolean {
  return spans.every(({ start, end }, index) => {
    const quote = quotes[index]
    return start >= 0 && start < end && end <= text.length && (typeof quote !== 'string' || isAlike(text.slice(start, end), quote))
  })
}

function tagOr(label: string, found: readonly Anchored[], page: VisibleText, lost: (reason: 'quote-not-found' | 'quote-ambiguous') => unknown): Tag[] {
  const bad = found.find((one) => typeof one === 'string')
  if (typeof bad === 'string' || found.length === 0) return (lost(typeof bad === 'string' ? bad : 'quote-not-found'), [])
  const spans = found.flatMap((one) => (typeof one === 'string' ? [] : [wholeSpan(page, one)]))
  return [{ kind: 'tag', label, spans: spans.sort((a, b) => a.start - b.start) }]
}

function lostOf({ where, text }: ImportedText, { label, spans }: ImportedMention, reason: Unplaced['reason']): Unplaced {
  return { where, label, quote: spans.map(({ start, end }) => text.slice(start, end)).join(' '), reason }
}

function joined(all: readonly Placing[]): Placing {
  return { tags: all.flatMap(({ tags }) => tags), unplaced: all.flatMap(({ unplaced }) => unplaced) }
}

function add<K>(map: Map<K, number[]>, key: K, index: number): void {
  const those = map.get(key)
  if (those === undefined) map.set(key, [index])
  else those.push(index)
}

function documentOf(article: string): string {
  return article.split('/')[0]!
}

/** The name of a file without its folders and its ending. */
function fileOf(source: string): string {
  return source.replace(/[?#].*$/u, '').replace(/^.*[\\/:]/u, '').replace(/\.[^.]+$/u, '')
}
