import type { Span } from '#core/text/span'

/** Long enough that a name's surroundings are seen, short enough that buffers stay small for a line of any length. */
const LEAST = 300
const MOST = 1200
const SENTENCE_END = /[。！？!?；;\n]/u
const PAUSE = /[，、,：:\s]/u

/** Cuts a text where sentences end into pieces of at most 1,200 code units; never inside a surrogate pair. */
export function chunksOf(text: string): Span[] {
  const chunks: Span[] = []
  let start = 0
  while (start < text.length) {
    let end = Math.min(text.length, start + MOST)
    if (end < text.length) {
      const least = start + LEAST
      end = lastAfter(text, least, end, SENTENCE_END) ?? lastAfter(text, least, end, PAUSE) ?? end
      const unit = text.charCodeAt(end)
      if (unit >= 0xdc00 && unit <= 0xdfff) end--
    }
    chunks.push({ start, end })
    start = end
  }
  return chunks
}

function lastAfter(text: string, from: number, to: number, mark: RegExp): number | null {
  for (let at = to; at > from; at--) if (mark.test(text[at - 1]!)) return at
  return null
}
