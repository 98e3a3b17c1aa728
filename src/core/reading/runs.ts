import type { Span } from '#core/text/span'

/**
 * A reading text and the map between it and the source. The text is made of runs: copied ones (each character has its own
 * place in the source), replaced ones (all of it stands for all of a stretch), and inserted characters between them.
 */
export interface Runs {
  readonly text: string
  toSource(span: Span): Span[]
  toReading(span: Span): Span | null
  toReadingPieces(spans: readonly Span[]): Span[]
}

/** Numbers per run: start in the reading, length there, start and end in the source (end negated when joined, see below). */
const STRIDE = 4

/** Collects runs in reading order. */
export class RunWriter {
  private text = ''
  private rows = new Int32Array(64 * STRIDE)
  private used = 0
  private joined = true

  /** Where the next character goes (UTF-16 into the reading text). */
  get at(): number {
    return this.text.length
  }

  /** Source characters as they are. */
  copy(source: string, start: number, end: number): void {
    if (start < end) this.add(source.slice(start, end), start, end)
  }

  /** Characters that the source does not hold. */
  insert(text: string): void {
    this.text += text
  }

  /** Other characters instead of a stretch of the source. */
  replace(start: number, end: number, text: string): void {
    if (text === '') return
    if (start < end) this.add(text, start, end)
    else this.insert(text)
  }

  /** Says that between the last run and the next the source holds text of others, or that the next stands earlier. */
  separate(): void {
    this.joined = false
  }

  finish(): Runs {
    return new SourceMap(this.text, this.rows.slice(0, this.used))
  }

  private add(text: string, start: number, end: number): void {
    if (this.used === this.rows.length) {
      const rows = new Int32Array(this.rows.length * 2)
      rows.set(this.rows)
      this.rows = rows
    }
    const { rows, used } = this
    rows[used] = this.text.length
    rows[used + 1] = text.length
    rows[used + 2] = start
    rows[used + 3] = this.joined ? -end : end
    this.used += STRIDE
    this.joined = true
    this.text += text
  }
}

interface MutableSpan {
  start: number
  end: number
}

class SourceMap implements Runs {
  private readonly count: number
  /** Runs by their place in the source; null when that is the order they are in. */
  private readonly bySource: Int32Array | null

  constructor(
    readonly text: string,
    private readonly rows: Int32Array,
  ) {
    this.count = rows.length / STRIDE
    this.bySource = this.inSourceOrder() ? null : this.sorted()
  }

  toSource(span: Span): Span[] {
    const spans: MutableSpan[] = []
    if (span.start >= span.end) return spans
    const first = firstAbove(this.count, span.start, (run) => this.readStart(run) + this.readLength(run))
    for (let run = first; run < this.count && this.readStart(run) < span.end; run++) {
      const piece = clip(this.source(run), this.reading(run), span)
      const last = spans.at(-1)
      if (last && this.isJoined(run)) last.end = piece.end
      else spans.push(piece)
    }
    return spans
  }

  toReading(span: Span): Span | null {
    const pieces = this.toReadingPieces([span])
    return pieces.length === 0 ? null : { start: pieces[0]!.start, end: pieces.at(-1)!.end }
  }

  toReadingPieces(spans: readonly Span[]): Span[] {
    const found = spans.flatMap((span) => this.piecesOf(span)).sort((a, b) => a.start - b.start)
    const pieces: MutableSpan[] = []
    let before = -2
    for (const { run, start, end } of found) {
      const last = pieces.at(-1)
      // Between the end of one run and the start of the next there are only inserted characters.
      const touches = last && (start <= last.end || (run === before + 1 && start === this.readStart(run) && last.end === this.readEnd(before)))
      if (touches) last.end = Math.max(last.end, end)
      else pieces.push({ start, end })
      before = run
    }
    return pieces
  }

  private piecesOf(span: Span): { run: number; start: number; end: number }[] {
    const pieces: { run: number; start: number; end: number }[] = []
    if (span.start >= span.end) return pieces
    let index = firstAbove(this.count, span.start, (at) => this.sourceEnd(this.runAt(at)))
    for (; index < this.count; index++) {
      const run = this.runAt(index)
      if (this.sourceStart(run) >= span.end) break
      pieces.push({ run, ...clip(this.reading(run), this.source(run), span) })
    }
    return pieces
  }

  private runAt(index: number): number {
    return this.bySource === null ? index : this.bySource[index]!
  }

  private readStart(run: number): number {
    return this.rows[run * STRIDE]!
  }

  private readLength(run: number): number {
    return this.rows[run * STRIDE + 1]!
  }

  private readEnd(run: number): number {
    return this.readStart(run) + this.readLength(run)
  }

  private sourceStart(run: number): number {
    return this.rows[run * STRIDE + 2]!
  }

  private sourceEnd(run: number): number {
    return Math.abs(this.rows[run * STRIDE + 3]!)
  }

  private isJoined(run: number): boolean {
    return this.rows[run * STRIDE + 3]! < 0
  }

  private reading(run: number): Span {
    return { start: this.readStart(run), end: this.readEnd(run) }
  }

  private source(run: number): Span {
    return { start: this.sourceStart(run), end: this.sourceEnd(run) }
  }

  private inSourceOrder(): boolean {
    for (let run = 1; run < this.count; run++) if (this.sourceStart(run) < this.sourceStart(run - 1)) return false
    return true
  }

  private sorted(): Int32Array {
    return Int32Array.from({ length: this.count }, (_, run) => run).sort((a, b) => this.sourceStart(a) - this.sourceStart(b))
  }
}

/** What of `side` stands for what of `other` lies in `span`: character by character where both are equally long, else all. */
function clip(side: Span, other: Span, span: Span): MutableSpan {
  if (side.end - side.start !== other.end - other.start) return { ...side }
  const shift = side.start - other.start
  return { start: Math.max(side.start, span.start + shift), end: Math.min(side.end, span.end + shift) }
}

/** The first index whose value lies above the limit; values rise. */
function firstAbove(count: number, limit: number, at: (index: number) => number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(middle) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
