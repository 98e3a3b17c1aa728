import type { ForeignFile, ImportedMention, ImportedPart } from './imported'
import { isValues, jsonOf, textOrNull } from './json-values'
import { linesIn, PartOfFile } from './parts'

/**
 * Character rows in any of the usual schemes (BIO, BIOES, BMES, BILOU, IOB1), two columns or more with the tag last, divided
 * by blanks or tabs. Each article (`-DOCSTART-`), or the whole file, is a text; its sentences are lines. Where the file of
 * places that Galley writes is beside it (one line for each sentence), that says which article a sentence is of.
 */
export function* readRows({ name, content }: ForeignFile, beside: string | null = null): Generator<ImportedPart> {
  const part = new PartOfFile()
  const reader = new RowReader(name, part, beside === null ? [] : articlesIn(beside))
  for (const { line, number, share } of linesIn(content.replace(/^\ufeff/u, ''))) {
    const cells = line.replace(/\r$/u, '').split(/[ \t]+/u).filter((cell) => cell !== '')
    if (cells.length === 0) reader.endSentence()
    else if (cells[0] === '-DOCSTART-') reader.endText()
    else if (cells.length === 1 || !/^(?:O|[BIOESMLU]-\S+)$/u.test(cells.at(-1)!)) {
      part.problem({ where: `${name}, line ${number}`, reason: 'not-this-format', detail: line.slice(0, 80) })
    } else reader.row(cells[0]!, cells.at(-1)!)
    if (part.isFull) yield part.take(share)
  }
  reader.endText()
  yield part.take(1)
}

/** The article of each sentence. */
function articlesIn(places: string): (string | null)[] {
  return places.split('\n').filter((line) => line !== '').map((line) => {
    const row = jsonOf(line)
    return isValues(row) ? textOrNull(row.article) : null
  })
}

class RowReader {
  #texts = 0
  /** The next row is the first of a sentence. */
  #begins = true
  #article: string | null = null
  /** Tokens and line ends: put together once, at the end of a text. */
  #pieces: string[] = []
  #length = 0
  #mentions: ImportedMention[] = []
  #open: { label: string; start: number } | null = null

  #sentences = 0

  constructor(private readonly name: string, private readonly part: PartOfFile, private readonly articles: readonly (string | null)[]) {}

  row(token: string, tag: string): void {
    if (this.#begins) this.#beginSentence()
    const [kind, label = ''] = [tag[0]!, tag.slice(2)]
    const goesOn = 'IMEL'.includes(kind) && this.#open?.label === label
    if (!goesOn) this.#close()
    if (!goesOn && kind !== 'O') {
      if ('MEL'.includes(kind) || kind === 'I') this.part.repaired()
      this.#open = { label, start: this.#length }
    }
    this.#add(token)
    if ('ESLU'.includes(kind)) this.#close()
  }

  endSentence(): void {
    this.#close()
    this.#begins = true
    if (this.#pieces.length > 0 && this.#pieces.at(-1) !== '\n') this.#add('\n')
  }

  /** A sentence of another article than the one before begins another text. */
  #beginSentence(): void {
    this.#begins = false
    const article = this.articles[this.#sentences++] ?? null
    if (article !== this.#article) this.endText()
    this.#begins = false
    this.#article = article
  }

  endText(): void {
    this.endSentence()
    if (this.#pieces.length === 0) return
    const text = this.#pieces.join('')
    this.part.text({ where: `${this.name}, article ${(this.#texts += 1)}`, article: this.#article, text, mentions: this.#mentions, unit: null })
    this.#pieces = []
    this.#length = 0
    this.#mentions = []
  }

  #add(piece: string): void {
    this.#pieces.push(piece)
    this.#length += piece.length
  }

  #close(): void {
    if (this.#open === null) return
    this.#mentions.push({ label: this.#open.label, spans: [{ start: this.#open.start, end: this.#length }] })
    this.#open = null
  }
}
