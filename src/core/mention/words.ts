/** A word of a text with its part of speech, as jieba names it (nr, ns, nt, v, …). */
export interface TaggedWord {
  readonly word: string
  readonly tag: string
}

/** Cuts a text into words; joined they give the text again. jieba's `tag(text, true)` is one. */
export type WordCutter = (text: string) => readonly TaggedWord[]

/** Parts of speech that features tell apart; any other counts as unknown. */
const TAGS = 'x n nr nrt nrfg ns nt nz v vn vd vg a ad an ag d m mq q r p c u uj ul f t s b l i j z y zg eng g k h e o ng tg'.split(' ')
const TAG_CODE = new Map(TAGS.map((tag, code) => [tag, code]))

/** Code of a part of speech; 0 for one that is not in the list. */
export function tagCode(tag: string): number {
  return TAG_CODE.get(tag) ?? 0
}

/** The words of one text in flat arrays. Word w is `start[w]` to `start[w + 1]` (UTF-16). Reused by the next `read`. */
export class Words {
  count = 0
  start = new Int32Array(256)
  tag = new Uint8Array(256)
  hash = new Int32Array(256)
  /** For each character the index of its word. */
  at = new Int32Array(256)

  constructor(private readonly cut: WordCutter) {}

  /** Cuts `text`. A cutter that loses or adds characters is not believed: then each character is a word. */
  read(text: string): void {
    const words = this.cut(text)
    this.reserve(Math.max(words.length, text.length) + 1)
    let offset = 0
    this.count = words.length
    for (let w = 0; w < words.length && offset <= text.length; w++) {
      const { word, tag } = words[w]!
      this.start[w] = offset
      this.tag[w] = tagCode(tag)
      offset += word.length
    }
    if (offset !== text.length) {
      this.count = text.length
      for (let w = 0; w < text.length; w++) this.start[w] = w
      this.tag.fill(0, 0, text.length)
    }
    this.start[this.count] = text.length
    for (let w = 0; w < this.count; w++) {
      let hash = 17
      for (let i = this.start[w]!; i < this.start[w + 1]!; i++) {
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
        this.at[i] = w
      }
      this.hash[w] = hash
    }
  }

  private reserve(size: number): void {
    if (this.start.length >= size) return
    this.start = new Int32Array(size * 2)
    this.tag = new Uint8Array(size * 2)
    this.hash = new Int32Array(size * 2)
    this.at = new Int32Array(size * 2)
  }
}
