import { decided } from './assign'
import { settled } from './candidates'
import { answered } from './doubts'
import type { EditResult } from './edit'
import { whole } from './gaps'
import type { Article, ArticleId, ArticleStatus, Document, Part } from './model'
import { articleById, partAt } from './places'
import { beginningAt, isRoleInDoubt, openQuestions, questionCounts } from './questions'
import { done, refused } from './result'
import { isOffset } from './source-span'

/**
 * Answers what is asked at `at` with "as it is": about the piece that lies there, the boundary that may, and the role of
 * the part that begins there.
 */
export function settle(document: Document, at: number): EditResult {
  if (!isOffset(document.text, at)) return refused('bad-span')
  const asked = askedAt(document, at)
  const answer = (part: Part) => (part === asked ? decided(part) : part)
  const after = answered(document, [{ start: at, end: at }])
  const isDoubted = after.doubts !== document.doubts
  if (asked === undefined) return isDoubted ? done({ ...document, ...after }) : refused('nothing-to-do')
  return done({
    ...document,
    articles: document.articles.map((article) => {
      return article.parts.includes(asked) ? { ...article, parts: article.parts.map(answer) } : article
    }),
    furniture: document.furniture.map(answer),
    ...(isDoubted && after),
  })
}

/** The part that is asked about at `at`; undefined where it is none, though its boundary may be. */
function askedAt(document: Document, at: number): Part | undefined {
  const piece = partAt(document, at)?.part
  if (piece?.candidates !== undefined) return piece
  const begins = beginningAt(document, at)
  return begins !== undefined && begins.article !== null && isRoleInDoubt(begins.part) ? begins.part : undefined
}

/**
 * The document after an edit, with a chance of 1 for every article about which nothing is left to ask: an editor answered
 * all that the machine doubted. Says so only where there was something to ask before.
 */
export function sureOfAnswered(before: Document, after: Document): Document {
  const [asked, left] = [questionCounts(before), questionCounts(after)]
  const isAnswered = ({ id, confidence }: Article) => confidence < 1 && asked.has(id) && !left.has(id)
  if (!after.articles.some(isAnswered)) return after
  return { ...after, articles: after.articles.map((article) => (isAnswered(article) ? { ...article, confidence: 1 } : article)) }
}

/** The whole split is right: nothing is asked any more, every chance is 1. Who chose the roles stays on record. */
export function confirm(document: Document): EditResult {
  if (document.status === 'confirmed' && openQuestions(document).length === 0) return refused('nothing-to-do')
  const sure = (part: Part): Part => {
    return part.confidence === 1 && part.candidates === undefined ? part : { ...settled(part), confidence: 1 }
  }
  const articles = document.articles.map((article): Article => {
    return { ...whole(article), parts: article.parts.map(sure), confidence: 1 }
  })
  return done({ ...document, articles, furniture: document.furniture.map(sure), doubts: [], status: 'confirmed' })
}

/** What an editor decided about an article as a whole. */
export function setStatus(document: Document, id: ArticleId, status: ArticleStatus): EditResult {
  const article = articleById(document, id)
  if (article === undefined) return refused('no-such-article')
  if (article.status === status) return refused('nothing-to-do')
  const articles = document.articles.map((other) => (other === article ? { ...article, status } : other))
  return done({ ...document, articles })
}
