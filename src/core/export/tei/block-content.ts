import type { Range } from '#core/dataset/records'
import { escapeXmlText } from '../xml'
import type { Beside, InlineName } from './inline-pieces'

interface Block {
  readonly characters: readonly string[]
  readonly span: Range
  readonly lines: readonly { readonly at: number; readonly line: number }[]
  /** In text order, nested, within the span. */
  readonly names: readonly InlineName[]
  /** Those of this block. */
  readonly anchors: readonly Beside[]
}

/** The text of a block with its names, the source's line beginnings and the anchors of what is written beside. */
export function blockContent({ characters, span: [start, end], lines, names, anchors }: Block): string {
  const marks = [...lineMarks(characters, start, end, lines), ...anchorMarks(anchors), ...nameMarks(names)]
  // At one place: what ends before what begins; of what ends the inner first, of what begins the outer.
  marks.sort((a, b) => a.at - b.at || a.turn - b.turn || a.depth - b.depth)
  let content = ''
  let at = start
  for (const mark of marks) {
    content += escapeXmlText(characters.slice(at, mark.at).join('')) + mark.text
    at = mark.at
  }
  return content + escapeXmlText(characters.slice(at, end).join(''))
}

interface Mark {
  readonly at: number
  readonly turn: number
  readonly depth: number
  readonly text: string
}

/** `break="no"`: the line begins where no white space is, in the middle of a word or a sentence without blanks. */
function lineMarks(characters: readonly string[], start: number, end: number, lines: Block['lines']): Mark[] {
  const first = lowerBound(lines, start)
  const marks: Mark[] = []
  for (let index = first; index < lines.length && lines[index]!.at < end; index += 1) {
    const { at, line } = lines[index]!
    const within = at > start && !/\s/u.test(characters[at - 1]!)
    marks.push({ at, turn: 1, depth: index, text: `<lb n="${line}"${within ? ' break="no"' : ''}/>` })
  }
  return marks
}

function anchorMarks(anchors: readonly Beside[]): Mark[] {
  return anchors.flatMap(({ start, end, from, to }) => [
    { at: start, turn: 2, depth: 0, text: `<anchor xml:id="${from}"/>` },
    { at: end, turn: 0, depth: -1, text: `<anchor xml:id="${to}"/>` },
  ])
}

function nameMarks(names: readonly InlineName[]): Mark[] {
  // Two names of the same stretch nest in the order of the list: the later one is inside.
  return names.flatMap(({ start, end, open, close }, index) => [
    { at: start, turn: 3, depth: index, text: open },
    { at: end, turn: 0, depth: names.length - index, text: close },
  ])
}

function lowerBound(lines: Block['lines'], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.at < offset) low = middle + 1
    else high = middle
  }
  return low
}
