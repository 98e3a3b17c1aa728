import type { Mention } from '#core/document/model'
import { contains, overlaps, type Span } from '#core/text/span'
import type { ArticleInReview } from '../article-in-review'
import type { LocalFinding } from '../finding'

/** Mentions that cross the article's edge, stand twice at one place, or overlap without one lying within the other. */
export function* checkMentionOverlap({ article, mentions }: ArticleInReview): Generator<LocalFinding> {
  const about = (mention: Mention) => ({ article: article.id, span: outline(mention), values: { text: asRead(mention), label: mention.label } })
  const open: Mention[] = [] // those that may reach beyond the one in hand
  for (const { mention, crossing } of mentions) {
    if (crossing) yield { check: 'crossing-mention', ...about(mention), fix: null }
    const place = outline(mention)
    for (let index = open.length - 1; index >= 0; index--) if (outline(open[index]!).end <= place.start) open.splice(index, 1)
    const twin = open.find((other) => isSamePlace(other, mention))
    const crossed = open.find((other) => crosses(outline(other), place))
    if (twin !== undefined) {
      const goes = weakerOf(mention, twin)
      const values = { text: asRead(mention), label: mention.label, other: twin.label, goes: goes.label }
      yield { check: 'doubled-mention', ...about(mention), values, fix: { kind: 'edits', edits: [{ kind: 'untag', mention: goes.id }] } }
    } else if (crossed !== undefined) {
      yield { check: 'overlapping-mentions', ...about(mention), values: { text: asRead(mention), other: asRead(crossed) }, fix: null }
    }
    open.push(mention)
  }
}

/** The quote without the wraps in it. */
function asRead({ quote }: Mention): string {
  return quote.replace(/\s*\n\s*/gu, '')
}

/** From where a mention begins to where it ends. */
function outline({ spans }: Mention): Span {
  return { start: spans[0]!.start, end: spans.at(-1)!.end }
}

function isSamePlace(a: Mention, b: Mention): boolean {
  return a.spans.length === b.spans.length && a.spans.every(({ start, end }, index) => start === b.spans[index]!.start && end === b.spans[index]!.end)
}

function crosses(a: Span, b: Span): boolean {
  return overlaps(a, b) && !contains(a, b) && !contains(b, a)
}

/** An editor's mention stays rather than the machine's; of two alike the one that was there first. */
function weakerOf(mention: Mention, twin: Mention): Mention {
  return twin.by === 'machine' && mention.by === 'editor' ? twin : mention
}
