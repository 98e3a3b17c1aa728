import { settled } from './candidates'
import type { EditResult } from './edit'
import type { Document } from './model'
import { articleBefore, partAt, runAt } from './places'
import { newArticleId, rearrange } from './rearrange'
import { done, refused } from './result'
import { extentOf, isOffset, textFrom } from './source-span'

/** Begins a new article at `at`. The roles stay as they are; only the boundary is decided. */
export function cut(document: Document, at: number): EditResult {
  if (!isOffset(document.text, at)) return refused('bad-span')
  const begin = textFrom(document.text, at)
  const run = runAt(document, begin)
  if (begin === document.text.length || run === undefined) return refused('no-text-there')
  const firstOfRun = textFrom(document.text, run.start) === begin
  if (firstOfRun && run.article !== null) return refused('already-a-boundary')

  const holder = run.article?.id ?? null
  const rest = { start: at, end: run.end, to: newArticleId(document, 1) }
  return done(
    rearrange(document, {
      within: { start: begin, end: run.end },
      pick: (part, of) => (of === holder && part.end > begin && part.start < run.end ? [rest] : []),
      change: (piece) => (piece.start <= begin ? settled(piece) : piece),
      answers: [{ start: begin, end: begin }],
    }),
  )
}

/** Joins the article at `at` to the one before it. The roles stay as they are; only the boundary is decided. */
export function join(document: Document, at: number): EditResult {
  const placed = partAt(document, at)
  if (placed === undefined) return refused('no-such-part')
  const { part, article } = placed
  const target = articleBefore(document, part.start)
  if (target === undefined) return refused('nothing-before')
  if (target === article) return refused('already-there')

  const start = article === null ? part.start : runAt(document, part.start)!.start
  return done(
    rearrange(document, {
      within: article === null ? part : extentOf(article.parts),
      pick: (other, holder) => {
        const isConcerned = article === null ? other === part : holder === article.id
        return isConcerned ? [{ start: other.start, end: other.end, to: target.id }] : []
      },
      change: (piece) => (piece.start === start ? settled(piece) : piece),
      answers: [{ start, end: start }],
    }),
  )
}
