import type { ForeignFile, ImportedFile, ImportedPart, ImportedText, ImportProblem } from './imported'

/** So many texts and problems make a part. */
const FULL = 1000

/** What is read of a file, until it is enough for a part. */
export class PartOfFile {
  #texts: ImportedText[] = []
  #problems: ImportProblem[] = []
  #repaired = 0

  text(text: ImportedText): void {
    this.#texts.push(text)
  }

  problem(...problems: readonly ImportProblem[]): void {
    for (const one of problems) this.#problems.push(one)
  }

  repaired(): void {
    this.#repaired += 1
  }

  get isFull(): boolean {
    return this.#texts.length + this.#problems.length >= FULL
  }

  /** Gives away what there is. `share`: how much of the file was read by now. */
  take(share: number): ImportedPart {
    const part = { texts: this.#texts, quoted: [], problems: this.#problems, repaired: this.#repaired, share }
    this.#texts = []
    this.#problems = []
    this.#repaired = 0
    return part
  }
}

/** Reads the files whose names are `wanted` one after the other; shares are those of all of them. */
export function* partsOfEach(files: readonly ForeignFile[], wanted: RegExp, read: (file: ForeignFile) => Iterable<ImportedPart>): Generator<ImportedPart> {
  const found = files.filter(({ name }) => wanted.test(name))
  const total = found.reduce((sum, { content }) => sum + content.length, 0)
  let before = 0
  for (const file of found) {
    for (const part of read(file)) yield { ...part, share: total === 0 ? 1 : (before + part.share * file.content.length) / total }
    before += file.content.length
  }
  if (found.length === 0) yield asPart({})
}

/** What was read at once, as the only part. */
export function asPart(file: Partial<ImportedFile>): ImportedPart {
  return { texts: [], quoted: [], problems: [], repaired: 0, ...file, share: 1 }
}

/** A line with its number, from 1, and how much of the text was read with it. */
export interface NumberedLine {
  readonly line: string
  readonly number: number
  readonly share: number
}

/** The lines of a text one by one, without their `\n`. */
export function* linesIn(content: string): Generator<NumberedLine> {
  let number = 1
  for (let start = 0; start <= content.length; number += 1) {
    const found = content.indexOf('\n', start)
    const end = found === -1 ? content.length : found
    yield { line: content.slice(start, end), number, share: content.length === 0 ? 1 : end / content.length }
    start = end + 1
  }
}
