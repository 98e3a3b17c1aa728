import { formulaBit } from './language/language'
import type { LinkTable } from './network'
import type { PageLine } from './page-lines'
import type { PageShape } from './page-shape'

const NOTABLE =
  formulaBit('jump') | formulaBit('imprint') | formulaBit('note') | formulaBit('paper-dateline') | formulaBit('agency-dateline') |
  formulaBit('marked-byline') | formulaBit('credit-line') | formulaBit('caption-mark') | formulaBit('bracketed-names')

/** Which lines of a page the network's layers look at beside each line. */
export function linkLines(lines: readonly PageLine[], shape: PageShape): LinkTable {
  const isEvent = Uint8Array.from(lines, ({ formulas }, line) =>
    shape.isShortBlock[shape.block[line]!] === 1 || (formulas & NOTABLE) !== 0 ? 1 : 0)
  return linkTable(isEvent, shape.block)
}

/** The same from what lines stand out and the number of each line's block. */
export function linkTable(isEvent: Uint8Array, block: Int32Array): LinkTable {
  const count = isEvent.length
  const before = new Int32Array(count)
  const after = new Int32Array(count)
  for (let line = 0; line < count; line += 1) {
    before[line] = line === 0 ? -1 : block[line] === block[line - 1] ? before[line - 1]! : line - 1
  }
  for (let line = count - 1; line >= 0; line -= 1) {
    after[line] = line === count - 1 ? -1 : block[line] === block[line + 1] ? after[line + 1]! : line + 1
  }
  return {
    isEvent,
    links: {
      next: atDistance(count, 1),
      near: atDistance(count, 3),
      block: { before, after },
      event: { before: eventsBefore(block, isEvent), after: eventsAfter(block, isEvent) },
    },
  }
}

function atDistance(count: number, distance: number): { before: Int32Array; after: Int32Array } {
  const before = new Int32Array(count)
  const after = new Int32Array(count)
  for (let line = 0; line < count; line += 1) {
    before[line] = Math.max(-1, line - distance)
    after[line] = inside(line + distance, count)
  }
  return { before, after }
}

function inside(line: number, count: number): number {
  return line < count ? line : -1
}

/** The last event of an earlier block. */
function eventsBefore(block: Int32Array, isEvent: Uint8Array): Int32Array {
  const found = new Int32Array(isEvent.length)
  let earlier = -1
  let last = -1
  for (let line = 0; line < isEvent.length; line += 1) {
    if (line > 0 && block[line] !== block[line - 1]) earlier = last
    found[line] = earlier
    if (isEvent[line] === 1) last = line
  }
  return found
}

/** The first event of a later block. */
function eventsAfter(block: Int32Array, isEvent: Uint8Array): Int32Array {
  const found = new Int32Array(isEvent.length)
  let later = -1
  let next = -1
  for (let line = isEvent.length - 1; line >= 0; line -= 1) {
    if (line + 1 < isEvent.length && block[line] !== block[line + 1]) later = next
    found[line] = later
    if (isEvent[line] === 1) next = line
  }
  return found
}
