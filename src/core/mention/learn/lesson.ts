import type { Article, Document, Mention } from '#core/document/model'
import { readingOf } from '#core/reading/reading'
import { chunksOf } from '../tagger/chunks'

/** A name in a text of a lesson: UTF-16, `end` exclusive. */
export interface LessonName {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** A text in which every name is marked: what an editor finished. */
export interface LessonText {
  readonly text: string
  /** In order, without overlaps. */
  readonly names: readonly LessonName[]
}

/** What one finished article teaches. */
export interface Lesson {
  /** A later lesson of the same id takes the place of the earlier one. */
  readonly id: string
  readonly texts: readonly LessonText[]
}

/** The id of the lesson that an article of a document teaches. */
export const lessonId = (document: string, article: string): string => `${document}/${article}`

/** True for the lesson of an article of this document. */
export const isOf = (document: string, lesson: string): boolean => lesson.startsWith(`${document}/`)

/**
 * What an article teaches: its reading text, cut as the tagger reads it, with the mentions in it. Mentions that
 * overlap others, or whose text does not stand in one piece, are left out.
 */
export function lessonOf(document: Pick<Document, 'id' | 'text' | 'repairs' | 'mentions'>, article: Pick<Article, 'id' | 'parts'>): Lesson {
  const reading = readingOf(document, article)
  const names: LessonName[] = []
  for (const mention of document.mentions.filter((each) => lies(each, article))) {
    const [piece, second] = reading.toReadingPieces(mention.spans)
    if (piece && !second) names.push({ ...piece, label: mention.label })
  }
  names.sort((a, b) => a.start - b.start || b.end - a.end)
  const texts: LessonText[] = []
  let next = 0
  for (const block of reading.blocks) {
    const text = reading.text.slice(block.start, block.end)
    for (const chunk of chunksOf(text)) {
      const start = block.start + chunk.start
      const end = block.start + chunk.end
      while (next < names.length && names[next]!.start < start) next++
      const inside: LessonName[] = []
      let free = start
      for (; next < names.length && names[next]!.start < end; next++) {
        const name = names[next]!
        if (name.start < free || name.end > end) continue
        inside.push({ start: name.start - start, end: name.end - start, label: name.label })
        free = name.end
      }
      texts.push({ text: text.slice(chunk.start, chunk.end), names: inside })
    }
  }
  return { id: lessonId(document.id, article.id), texts }
}

function lies(mention: Mention, article: Pick<Article, 'parts'>): boolean {
  return mention.spans.every((span) => article.parts.some((part) => part.start <= span.start && span.end <= part.end))
}
