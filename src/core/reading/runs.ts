import type { Span } from '#core/text/span'

/**
 * A reading text as runs, and the map between it and the source. A run is copied (each character has its own place in
 * the source), inserted (no place) or replaced (all of it stands for all of a stretch of the source). Places live in
 * typed arrays; both directions are a binary search.
 */
export interface Runs {
  readonly text: string
  toSource(span: Span): Span[]
  toReading(span: Span): Span | null
  toReadingPieces(span: Span): Span[]
}

/** Collects runs in reading order. */
export class RunWriter {
  private readonly texts: string[] = []
  private readonly rows: number[] = [] // per run: reading start, source start, source end, joined to the run before
  private length = 0
  private joined = false

  /** Where the next character goes (UTF-16 into the reading text). */
  get at(): number {
    return this.length
  }

  /** Source characters as they are. */
  copy(source: string, start: number, end: number): void {
    if (start < end) this.add(source.slice(start, end), start, end)
  }

  /** Characters that the source does not hold. */
  insert(text: string): void {
    if (text === '') return
    this.texts.push(text)
    this.length += text.length
  }

  /** Other characters instead of a stretch of the source. */
  replace(start: number, end: number, text: string): void {
    if (text !== '') this.add(text, start, end)
  }

  /** Says that between the last run and the next there is nothing in the source that belongs to others. */
  join(): void {
    this.joined = true
  }

  finish(): Runs {
    return new SourceMap(this.texts.join(''), this.rows)
  }

  private add(text: string, start: number, end: number): void {
    this.rows.push(this.length, this.length + text.length, start, end, this.joined ? 1 : 0)
    this.joined = false
    this.texts.push(text)
    this.length += text.length
  }
}

const ROW = 5

class SourceMap implements Runs {
  private readonly count: number
  private readonly readStart: Int32Array
  private readonly readEnd: Int32Array
  private readonly fromStart: Int32Array
  private readonly fromEnd: Int32Array
  private readonly joined: Uint8Array
  /** Runs by their place in the source. */
  private readonly bySource: Int32Array

  constructor(
    readonly text: string,
    rows: readonly number[],
  ) {
    this.count = rows.length / ROW
    const column = (offset: number) => Int32Array.from({ length: this.count }, (_, run) => rows[run * ROW + offset]!)
    this.readStart = column(0)
    this.readEnd = column(1)
    this.fromStart = column(2)
    this.fromEnd = column(3)
    this.joined = Uint8Array.from(column(4))
    this.bySource = Int32Array.from({ length: this.count }, (_, run) => run).sort(
      (a, b) => this.fromStart[a]! - this.fromStart[b]!,
    )
  }

  toSource(span: Span): Span[] {
    const spans: { start: number; end: number }[] = []
    let run = firstAbove(this.count, span.start, (index) => this.readEnd[index]!)
    for (let first = true; run < this.count && this.readStart[run]! < span.end; run++, first = false) {
      const piece = this.sourceOf(run, span)
      const last = spans.at(-1)
      if (!first && this.joined[run] === 1 && last) last.end = piece.end
      else spans.push(piece)
    }
    return spans
  }

  toReading(span: Span): Span | null {
    let hull: Span | null = null
    for (const run of this.runsFrom(span)) {
      const piece = this.readingOf(run, span)
      hull = hull === null ? piece : { start: Math.min(hull.start, piece.start), end: Math.max(hull.end, piece.end) }
    }
    return hull
  }

  toReadingPieces(span: Span): Span[] {
    const runs = [...this.runsFrom(span)].sort((a, b) => a - b)
    const pieces: { start: number; end: number }[] = []
    let before = -2
    for (const run of runs) {
      const piece = this.readingOf(run, span)
      const last = pieces.at(-1)
      // Nothing but inserted characters can lie between two neighbouring runs.
      if (last && before === run - 1) last.end = piece.end
      else pieces.push(piece)
      before = run
    }
    return pieces
  }

  private *runsFrom(span: Span): Generator<number> {
    let index = firstAbove(this.count, span.start, (at) => this.fromEnd[this.bySource[at]!]!)
    for (; index < this.count; index++) {
      const run = this.bySource[index]!
      if (this.fromStart[run]! >= span.end) return
      yield run
    }
  }

  private isCopy(run: number): boolean {
    return this.readEnd[run]! - this.readStart[run]! === this.fromEnd[run]! - this.fromStart[run]!
  }

  private sourceOf(run: number, span: Span): { start: number; end: number } {
    const start = this.fromStart[run]!
    const end = this.fromEnd[run]!
    if (!this.isCopy(run)) return { start, end }
    const shift = start - this.readStart[run]!
    return { start: Math.max(start, span.start + shift), end: Math.min(end, span.end + shift) }
  }

  private readingOf(run: number, span: Span): { start: number; end: number } {
    const start = this.readStart[run]!
    const end = this.readEnd[run]!
    if (!this.isCopy(run)) return { start, end }
    const shift = start - this.fromStart[run]!
    return { start: Math.max(start, span.start + shift), end: Math.min(end, span.end + shift) }
  }
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
