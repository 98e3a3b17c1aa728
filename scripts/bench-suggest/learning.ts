import { createSuggester, type SuggesterResources } from '#core/mention/suggester'
import type { LessonText } from '#core/mention/learn/lesson'
import { addExact, f1, type Tallies } from './score'

/** A document of a simulated editor: all of its names are known. */
export type Labelled = readonly LessonText[]

/** Documents of about `size` characters out of sentences, in their order. */
export function documentsOf(sentences: readonly LessonText[], size: number): Labelled[] {
  const documents: LessonText[][] = [[]]
  let length = 0
  for (const sentence of sentences) {
    if (length >= size) {
      documents.push([])
      length = 0
    }
    documents.at(-1)!.push(sentence)
    length += sentence.text.length
  }
  return documents
}

export interface CurvePoint {
  readonly learned: number
  /** F1 of the documents that come next, as shipped and after learning. */
  readonly frozen: number
  readonly after: number
}

/**
 * Learns from the first N documents of a stream and measures on the `ahead` documents that follow, for each N, averaged
 * over streams that start at different places. The editor is simulated: the right names are the correction.
 */
export function learningCurve(resources: SuggesterResources, documents: readonly Labelled[], points: readonly number[], ahead: number, starts: readonly number[]): { curve: CurvePoint[]; meanMs: number; maxMs: number } {
  const sums = points.map(() => ({ frozen: 0, after: 0 }))
  const times: number[] = []
  const frozen = createSuggester(resources)
  for (const start of starts) {
    const suggester = createSuggester(resources)
    const at = (index: number): Labelled => documents[(start + index) % documents.length]!
    let learned = 0
    points.forEach((point, k) => {
      for (; learned < point; learned++) {
        const began = performance.now()
        suggester.study({ id: String(learned), texts: at(learned) })
        times.push(performance.now() - began)
      }
      const next = Array.from({ length: ahead }, (_, i) => at(point + i))
      sums[k]!.frozen += measure(frozen.suggestPlain, next)
      sums[k]!.after += measure(suggester.suggestPlain, next)
    })
  }
  return {
    curve: points.map((learned, k) => ({ learned, frozen: sums[k]!.frozen / starts.length, after: sums[k]!.after / starts.length })),
    meanMs: times.reduce((sum, ms) => sum + ms, 0) / times.length,
    maxMs: Math.max(...times),
  }
}

function measure(suggest: ReturnType<typeof createSuggester>['suggestPlain'], documents: readonly Labelled[]): number {
  const tallies: Tallies = {}
  for (const document of documents) {
    // Sentences are paragraphs of one document, so that names found in one help in the others.
    const text = document.map((sentence) => sentence.text).join('\n')
    let offset = 0
    const wanted = document.flatMap(({ text: sentence, names }) => {
      const moved = names.map((name) => ({ ...name, start: name.start + offset, end: name.end + offset }))
      offset += sentence.length + 1
      return moved
    })
    addExact(tallies, suggest(text), wanted)
  }
  return f1(tallies['ALL'])
}
