import { countAcross, countPairs, type PagePairs } from './character-pairs'
import type { Cohesion } from './cohesion'
import { FeatureSpace, FeatureWriter, bucket, type LineFeatures } from './feature-space'
import { SURROUNDINGS, readFellows } from './fellow-lines'
import { FORMULAS, OPENINGS } from './language/language'
import { EDGES, type PageShape } from './page-shape'
import type { PageLine } from './page-lines'
import { bridgesWord, type WordPairs } from './word-pairs'

const CELLS = [2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 10, 11.5, 13, 14.5, 16, 18, 20, 23, 27, 32, 40, 55, 80, 140]
const BESIDE = [-9, -6, -4.5, -3.25, -2.25, -1.25, -0.25, 0.75, 1.75, 3, 5, 9, 15]
const JUMP = [-9, -5, -3, -1.75, -0.75, 0.75, 1.75, 3, 5, 9]
const FEW = [1, 2, 3, 4]
const SHARE = [0.001, 0.06, 0.12, 0.2, 0.35, 0.6]
const PLACE = [1, 2, 3, 5, 9, 17, 40]
const BLOCK = [2, 3, 4, 5, 7, 11, 20, 40]
const LIKENESS = [0.01, 0.03, 0.06, 0.1, 0.15, 0.22, 0.32, 0.45]
const RANK = [0.03, 0.08, 0.15, 0.25, 0.4, 0.6, 0.8]
const FOUND = [0.02, 0.12, 0.22, 0.32, 0.45, 0.6, 0.8]
const MORE = [-0.5, -0.3, -0.15, -0.05, 0.05, 0.15, 0.3, 0.5]
const LEADS = [0.05, 0.12, 0.2, 0.3, 0.42, 0.56, 0.72]
const OPEN_FOR = [1, 2, 4, 9]
const PAGE_LINES = [25, 80, 160, 260, 400, 700]
const PAGE_WIDTH = [12, 14, 16, 18, 20, 23, 28, 40, 80]

/** The features' groups. What a group means is said where it is filled, in `readLineFeatures`. */
function layOut(edgeCharacters: number, clauseEdges: number) {
  const space = new FeatureSpace()
  const group = (limits: readonly number[]): number => space.group(limits.length + 1)
  const groups = {
    always: space.group(1),
    blanksBefore: group(FEW),
    blanksAfter: group(FEW),
    indented: space.group(1),
    spaced: space.group(1),
    fromTop: group(PLACE),
    fromEnd: group(PLACE),
    cells: group(CELLS),
    around: group(BESIDE),
    before: group(BESIDE),
    after: group(BESIDE),
    page: group(BESIDE),
    jump: group(JUMP),
    noTextBefore: space.group(1),
    noTextAfter: space.group(1),
    start: space.group(EDGES.length),
    end: space.group(EDGES.length),
    endAndBlank: space.group(EDGES.length * 2),
    sentences: group(FEW),
    commas: group(FEW),
    pauses: group(FEW),
    spaces: group(FEW),
    dots: group(FEW),
    digits: group(SHARE),
    latin: group(SHARE),
    functions: group(SHARE),
    insideQuote: group(OPEN_FOR),
    formulas: space.group(FORMULAS.length),
    formulaAndSize: space.group((FORMULAS.length + 1) * 3),
    blockSize: group(BLOCK),
    blockCells: group(CELLS),
    fromBlockTop: group(FEW),
    fromBlockEnd: group(FEW),
    shortBlock: space.group(1),
    firstCharacter: space.group(edgeCharacters),
    lastCharacter: space.group(edgeCharacters),
    firstPair: space.group(clauseEdges),
    lastPair: space.group(clauseEdges),
    likeness: group(LIKENESS),
    likenessWide: group(LIKENESS),
    rank: group(RANK),
    foundBefore: group(FOUND),
    foundAfter: group(FOUND),
    foundElsewhere: group(FOUND),
    beforeOverAfter: group(MORE),
    bestOverElsewhere: group(MORE),
    lineFound: group(FOUND),
    lineStretch: group(FOUND),
    openings: space.group(OPENINGS.length),
    noOpening: space.group(1),
    startBefore: group(FOUND),
    startOverElsewhere: group(MORE),
    endAfter: group(FOUND),
    endOverElsewhere: group(MORE),
    leadAfter: group(LEADS),
    leadOver: group(LEADS),
    joinsLine: space.group(3),
    joinsText: space.group(3),
    bridgesLine: space.group(4),
    bridgesText: space.group(2),
    fellows: group(FEW),
    fellowsAmong: space.group(SURROUNDINGS.length * 3),
    fellowsAtTop: space.group(3),
    fellowsAtBottom: space.group(3),
    paragraphs: space.group(1),
    pageLines: group(PAGE_LINES),
    pageWidth: group(PAGE_WIDTH),
  }
  return { ...groups, size: space.size }
}

/** Numbers for the characters and pairs that a language calls grammar, and the pairs that its words are made of. */
export interface Vocabulary {
  readonly characters: ReadonlyMap<string, number>
  readonly clauseEdges: ReadonlyMap<string, number>
  readonly wordPairs: WordPairs
}

/** How many features there are for a language with this vocabulary. */
export function featureCount({ characters, clauseEdges }: Vocabulary): number {
  return layOut(characters.size, clauseEdges.size).size
}

/** The features of every line by itself and beside its neighbours; numbers mean the same on every page. */
export function readLineFeatures(
  lines: readonly PageLine[],
  shape: PageShape,
  cohesion: Cohesion,
  pairs: PagePairs,
  vocabulary: Vocabulary,
): LineFeatures {
  const at = layOut(vocabulary.characters.size, vocabulary.clauseEdges.size)
  const writer = new FeatureWriter(lines.length)
  const count = lines.length
  const put = (group: number, value: number, limits: readonly number[]): void => writer.add(group + bucket(value, limits))
  const quotes = openQuotes(lines)
  const counts = countPairs(pairs)
  const fellows = readFellows(lines, shape)
  const addJoin = (group: number, before: PageLine, after: PageLine): void => {
    const found = countAcross(pairs, counts, before, after)
    if (found >= 0) writer.add(group + Math.min(2, found))
  }
  const bridge = (before: PageLine, after: PageLine): number => (bridgesWord(vocabulary.wordPairs, before.text, after.text) ? 1 : 0)
  let lastText = -1

  lines.forEach((line, index) => {
    const { text, cells } = line
    const block = shape.block[index]!
    const blockFirst = shape.blockStart[block]!
    const blockNext = shape.blockStart[block + 1]!
    const blanksAfter = index + 1 < count ? lines[index + 1]!.blanksBefore : 2
    const isShort = shape.isShortBlock[block] === 1
    writer.add(at.always)
    put(at.blanksBefore, line.blanksBefore, FEW)
    put(at.blanksAfter, blanksAfter, FEW)
    if (line.isIndented) writer.add(at.indented)
    if (line.isSpaced) writer.add(at.spaced)
    put(at.fromTop, index, PLACE)
    put(at.fromEnd, count - 1 - index, PLACE)

    // Width: by itself, and against the text around it.
    const before = shape.widthBefore[index]!
    const after = shape.widthAfter[index]!
    put(at.cells, cells, CELLS)
    put(at.around, cells - shape.aroundWidth[index]!, BESIDE)
    put(at.page, cells - shape.pageWidth, BESIDE)
    if (before > 0) put(at.before, cells - before, BESIDE)
    else writer.add(at.noTextBefore)
    if (after > 0) put(at.after, cells - after, BESIDE)
    else writer.add(at.noTextAfter)
    if (before > 0 && after > 0) put(at.jump, after - before, JUMP)

    // Marks and kinds of characters.
    const kinds = kindsOf(text, vocabulary.characters)
    const hasBlankAfter = blanksAfter > 0 ? EDGES.length : 0
    writer.add(at.start + shape.startEdge[index]!)
    writer.add(at.end + shape.endEdge[index]!)
    writer.add(at.endAndBlank + shape.endEdge[index]! + hasBlankAfter)
    put(at.sentences, shape.sentenceMarks[index]!, FEW)
    put(at.commas, shape.commas[index]!, FEW)
    put(at.pauses, kinds.pauses, FEW)
    put(at.spaces, kinds.spaces, FEW)
    put(at.dots, kinds.dots, FEW)
    put(at.digits, kinds.digits, SHARE)
    put(at.latin, kinds.latin, SHARE)
    put(at.functions, kinds.functions, SHARE)
    if (quotes[index]! > 0) put(at.insideQuote, quotes[index]!, OPEN_FOR)

    addFormulas(writer, at, line.formulas, cells)
    const own = fellows[index]
    if (own !== undefined) {
      put(at.fellows, own.others, FEW)
      if (own.others > 0) {
        own.among.forEach((count, place) => writer.add(at.fellowsAmong + place * 3 + Math.min(2, count)))
        writer.add(at.fellowsAtTop + Math.min(2, own.atTop))
        writer.add(at.fellowsAtBottom + Math.min(2, own.atBottom))
      }
    }

    // The block.
    put(at.blockSize, blockNext - blockFirst, BLOCK)
    put(at.fromBlockTop, index - blockFirst, FEW)
    put(at.fromBlockEnd, blockNext - 1 - index, FEW)
    if (isShort) {
      writer.add(at.shortBlock)
      let total = 0
      for (let each = blockFirst; each < blockNext; each += 1) total += lines[each]!.cells
      put(at.blockCells, total, CELLS)
      put(at.foundBefore, cohesion.foundBefore[index]!, FOUND)
      put(at.foundAfter, cohesion.foundAfter[index]!, FOUND)
      put(at.foundElsewhere, cohesion.foundElsewhere[index]!, FOUND)
      put(at.beforeOverAfter, cohesion.foundBefore[index]! - cohesion.foundAfter[index]!, MORE)
      const near = Math.max(cohesion.foundBefore[index]!, cohesion.foundAfter[index]!)
      put(at.bestOverElsewhere, near - cohesion.foundElsewhere[index]!, MORE)
    }
    if (cohesion.lineFound[index]! >= 0) {
      put(at.lineFound, cohesion.lineFound[index]!, FOUND)
      put(at.lineStretch, cohesion.lineStretch[index]!, FOUND)
    }
    // How a paragraph begins, and whether its words, or a headline's, make it a beginning or a going on.
    const openings = shape.openings[index]!
    if (openings === 0) writer.add(at.noOpening)
    for (let opening = 0; openings > 0 && opening < OPENINGS.length; opening += 1) {
      if ((openings & (1 << opening)) !== 0) writer.add(at.openings + opening)
    }
    if (cohesion.startBefore[index]! >= 0) {
      put(at.startBefore, cohesion.startBefore[index]!, FOUND)
      put(at.startOverElsewhere, cohesion.startBefore[index]! - cohesion.startElsewhere[index]!, MORE)
      put(at.leadAfter, cohesion.leadAfter[index]!, LEADS)
      put(at.leadOver, cohesion.leadOver[index]!, LEADS)
    }
    if (cohesion.endAfter[index]! >= 0) {
      put(at.endAfter, cohesion.endAfter[index]!, FOUND)
      put(at.endOverElsewhere, cohesion.endAfter[index]! - cohesion.endElsewhere[index]!, MORE)
    }
    // A word that the line's end may have cut in two: does the page have it in one piece, or the language?
    if (index > 0) {
      addJoin(at.joinsLine, lines[index - 1]!, line)
      if (bothHan(shape, index - 1, index)) writer.add(at.bridgesLine + (line.blanksBefore > 0 ? 2 : 0) + bridge(lines[index - 1]!, line))
    }
    if (lastText >= 0 && lastText < index - 1 && !isShort) {
      addJoin(at.joinsText, lines[lastText]!, line)
      if (bothHan(shape, lastText, index)) writer.add(at.bridgesText + bridge(lines[lastText]!, line))
    }
    if (!isShort) lastText = index
    if (cohesion.acrossGap[index]! >= 0) {
      put(at.likeness, cohesion.acrossGap[index]!, LIKENESS)
      put(at.likenessWide, cohesion.acrossGapWide[index]!, LIKENESS)
      if (index > 0) put(at.rank, cohesion.rank[index]!, RANK)
    }

    // Words of grammar at the edges.
    addKnown(writer, at.firstCharacter, vocabulary.characters, text.charAt(0))
    addKnown(writer, at.lastCharacter, vocabulary.characters, text.charAt(text.length - 1))
    addKnown(writer, at.firstPair, vocabulary.clauseEdges, text.slice(0, 2))
    addKnown(writer, at.lastPair, vocabulary.clauseEdges, text.slice(-2))

    // The page.
    if (shape.isParagraphs) writer.add(at.paragraphs)
    put(at.pageLines, count, PAGE_LINES)
    put(at.pageWidth, shape.pageWidth, PAGE_WIDTH)
    writer.endLine()
  })
  return writer.finish()
}

function addFormulas(writer: FeatureWriter, at: ReturnType<typeof layOut>, formulas: number, cells: number): void {
  let main: number = FORMULAS.length
  for (let formula = FORMULAS.length - 1; formula >= 0; formula -= 1) {
    if ((formulas & (1 << formula)) === 0) continue
    writer.add(at.formulas + formula)
    main = formula
  }
  writer.add(at.formulaAndSize + main * 3 + bucket(cells, [11, 24]))
}

function addKnown(writer: FeatureWriter, group: number, known: ReadonlyMap<string, number>, key: string): void {
  const value = known.get(key)
  if (value !== undefined) writer.add(group + value)
}

interface Kinds {
  readonly spaces: number
  readonly pauses: number
  readonly dots: number
  /** Shares of the line's characters. */
  readonly digits: number
  readonly latin: number
  readonly functions: number
}

/** A line's first characters are enough to tell its kind. */
const KIND_REACH = 400

function kindsOf(text: string, functionCharacters: ReadonlyMap<string, number>): Kinds {
  const reach = Math.min(text.length, KIND_REACH)
  let spaces = 0
  let pauses = 0
  let dots = 0
  let digits = 0
  let latin = 0
  let functions = 0
  for (let index = 0; index < reach; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 32 || code === 0x3000) spaces += 1
    else if (code === 0x3001) pauses += 1
    else if (code === 0xb7 || code === 0x2022) dots += 1
    else if (code >= 48 && code <= 57) digits += 1
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin += 1
    else if (code > 0x3400 && functionCharacters.has(text.charAt(index))) functions += 1
  }
  return { spaces, pauses, dots, digits: digits / reach, latin: latin / reach, functions: functions / reach }
}

const HAN = EDGES.indexOf('han')

/** One line ends and the other begins with a Chinese character. */
function bothHan({ startEdge, endEdge }: PageShape, before: number, after: number): boolean {
  return endEdge[before] === HAN && startEdge[after] === HAN
}

/** For each line, for how many lines a quotation mark has been open at its start; forgotten after twelve lines. */
function openQuotes(lines: readonly PageLine[]): Uint8Array {
  const open = new Uint8Array(lines.length)
  let age = 0
  lines.forEach(({ text }, index) => {
    open[index] = age
    const opened = Math.max(text.lastIndexOf('“'), text.lastIndexOf('《'), text.lastIndexOf('（'))
    const closed = Math.max(text.lastIndexOf('”'), text.lastIndexOf('》'), text.lastIndexOf('）'))
    if (opened > closed) age = 1
    else if (closed >= 0) age = 0
    else if (age > 0) age = age >= 12 ? 0 : age + 1
  })
  return open
}
