import type { ForeignFile, ImportedFile, ImportedMention, ImportProblem } from './imported'

/**
 * Character rows in any of the usual schemes (BIO, BIOES, BMES, BILOU, IOB1), two columns or more with the tag last, divided
 * by blanks or tabs. Each article (`-DOCSTART-`), or the whole file, is a text; its sentences are lines.
 */
export function readRows({ name, content }: ForeignFile): ImportedFile {
  const problems: ImportProblem[] = []
  const reader = new RowReader(name)
  content.replace(/^\ufeff/u, '').split('\n').forEach((line, index) => {
    const cells = line.replace(/\r$/u, '').split(/[ \t]+/u).filter((cell) => cell !== '')
    if (cells.length === 0) reader.endSentence()
    else if (cells[0] === '-DOCSTART-') reader.endText()
    else if (cells.length === 1 || !/^(?:O|[BIOESMLU]-\S+)$/u.test(cells.at(-1)!)) {
      problems.push({ where: `${name}, line ${index + 1}`, reason: 'not-this-format', detail: line.slice(0, 80) })
    } else reader.row(cells[0]!, cells.at(-1)!)
  })
  reader.endText()
  return { texts: reader.texts, quoted: [], problems, repaired: reader.repaired }
}

class RowReader {
  readonly texts: { where: string; article: null; text: string; mentions: ImportedMention[]; unit: null }[] = []
  repaired = 0
  /** Tokens and line ends: put together once, at the end of a text. */
  #pieces: string[] = []
  #length = 0
  #mentions: ImportedMention[] = []
  #open: { label: string; start: number } | null = null

  constructor(private readonly name: string) {}

  row(token: string, tag: string): void {
    const [kind, label = ''] = [tag[0]!, tag.slice(2)]
    const goesOn = 'IMEL'.includes(kind) && this.#open?.label === label
    if (!goesOn) this.#close()
    if (!goesOn && kind !== 'O') {
      if ('MEL'.includes(kind) || kind === 'I') this.repaired += 1
      this.#open = { label, start: this.#length }
    }
    this.#add(token)
    if ('ESLU'.includes(kind)) this.#close()
  }

  endSentence(): void {
    this.#close()
    if (this.#pieces.length > 0 && this.#pieces.at(-1) !== '\n') this.#add('\n')
  }

  endText(): void {
    this.endSentence()
    if (this.#pieces.length === 0) return
    const text = this.#pieces.join('')
    this.texts.push({ where: `${this.name}, article ${this.texts.length + 1}`, article: null, text, mentions: this.#mentions, unit: null })
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
