import type { Role } from '#core/segment/role'
import type { Change } from './changes'
import type { Block, Reading, Repair } from './model'
import type { Passage } from './passages'
import { RunWriter } from './runs'

/** Writes a reading text block by block from the lines of a source. Blocks of which nothing is left do not come about. */
export class BlockWriter {
  private readonly runs = new RunWriter()
  private readonly blocks: Block[] = []
  private readonly repairs: Repair[] = []
  private role: Role | null = null
  private start = 0
  /** Up to where the line in hand has been written (source). */
  private from = 0
  /** What stands before the next character, if there is one. */
  private owed = ''

  constructor(private readonly source: string) {}

  /** Begins a line of the article at `start` in the source. `apart`: text of others lies before it. */
  beginLine(start: number, role: Role, before: Passage | null, apart: boolean): void {
    if (apart) this.runs.separate()
    this.from = start
    if (before === null || before.kind === 'block') this.beginBlock(role)
    else this.continueBlock(before)
    if (before?.by === 'editor' || (before && before.kind !== 'block'))
      this.repairs.push({ start: before.place.start, end: before.place.end, kind: kindOf(before), by: before.by })
  }

  /** Writes the line up to a change, and the change. */
  change({ start, end, text, repair }: Change): void {
    if (start < this.from) return
    this.copyTo(start)
    if (text !== '') this.put(() => this.runs.replace(start, end, oneLine(text)))
    this.repairs.push({ start, end, kind: repair.kind, by: repair.by })
    this.from = end
  }

  /** Writes the line up to `end` in the source. */
  copyTo(end: number): void {
    const { from } = this
    if (from < end) this.put(() => this.runs.copy(this.source, from, end))
    this.from = end
  }

  finish(): Reading {
    this.endBlock()
    const map = this.runs.finish()
    return {
      text: map.text,
      blocks: this.blocks,
      repairs: this.repairs,
      toSource: (span) => map.toSource(span),
      toReading: (span) => map.toReading(span),
      toReadingPieces: (spans) => map.toReadingPieces(spans),
    }
  }

  private beginBlock(role: Role): void {
    this.endBlock()
    this.role = role
    this.owed = this.blocks.length > 0 ? '\n' : ''
    this.start = this.runs.at + this.owed.length
  }

  private continueBlock({ kind, replacement }: Passage): void {
    const empty = this.runs.at <= this.start
    if (kind === 'blank' && !empty) this.owed = ' '
    if (replacement) this.put(() => this.runs.replace(replacement.span.start, replacement.span.end, oneLine(replacement.text)))
  }

  private endBlock(): void {
    if (this.role !== null && this.runs.at > this.start) this.blocks.push({ role: this.role, start: this.start, end: this.runs.at })
  }

  private put(write: () => void): void {
    this.runs.insert(this.owed)
    this.owed = ''
    write()
  }
}

function kindOf({ kind }: Passage): Repair['kind'] {
  if (kind === 'block') return 'break'
  return kind === 'hyphen' ? 'join' : kind
}

/** A block is one line: that is how blocks are told apart. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
