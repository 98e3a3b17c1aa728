import { CLASSES } from './chain-states'
import { createLikeness } from './cohesion'
import { FeatureSpace, FeatureWriter, bucket, type LineFeatures } from './feature-space'
import { FORMULAS } from './language/language'
import type { Linked, Link } from './link-pieces'
import { EDGES } from './page-shape'
import type { PageEvidence } from './page-evidence'
import { ROLES } from './role'
import { indexTexts } from './text-ties'

const CHANCE = [0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99]
const FOUND = [0.02, 0.12, 0.22, 0.32, 0.45, 0.6, 0.8]
const MORE = [-0.5, -0.3, -0.15, -0.05, 0.05, 0.15, 0.3, 0.5]
const LIKENESS = [0.01, 0.03, 0.06, 0.1, 0.15, 0.22, 0.32, 0.45]
const FEW = [1, 2, 3, 4]
const STYLE = [0.1, 0.35, 0.65, 0.9]
const PLACES = ['same-run', 'before', 'after', 'elsewhere', 'none'] as const
const LINES_COMPARED = 40
/** Below this chance of a boundary nobody asks what stands on its two sides. */
const DOUBT = 0.02

function layOut(first: number) {
  const space = new FeatureSpace()
  space.group(first)
  const group = (limits: readonly number[]): number => space.group(limits.length + 1)
  const groups = {
    best: space.group(CLASSES.length),
    bestChance: group(CHANCE),
    second: space.group(CLASSES.length),
    boundary: group(CHANCE),
    boundaryAfter: group(CHANCE),
    across: group(LIKENESS),
    heads: group(FEW),
    captions: group(FEW),
    textStarts: space.group(1),
    textEnds: space.group(1),
    resumed: group(CHANCE),
    linkPlace: space.group(PLACES.length * (CHANCE.length + 1)),
    tieBefore: group(FOUND),
    tieAfter: group(FOUND),
    tieSides: group(MORE),
    tieElsewhere: group(MORE),
    stretchBefore: group(FEW),
    stretchAfter: group(FEW),
    headBefore: group(FEW),
    headAfter: group(FEW),
    alikeBegins: group(CHANCE),
    alikeEnds: group(CHANCE),
    alikeRole: space.group(ROLES.length * 3),
    alikeAfterText: group(CHANCE),
    headsAfterText: group(STYLE),
    loose: group(FEW),
    headless: group(FEW),
  }
  return { ...groups, size: space.size }
}

/** How many features there are when the second look is added to so many of the first. */
export function secondFeatureCount(first: number): number {
  return layOut(first).size
}

/** What the first reading says about each of the `kept` lines, as features that follow those of the first look. */
export function readSecondLook(
  evidence: PageEvidence, firstCount: number, kept: Int32Array, reading: Uint8Array, classChances: Float32Array, linked: Linked,
): LineFeatures {
  const { lines, features } = evidence
  const at = layOut(firstCount)
  const writer = new FeatureWriter(kept.length)
  const put = (group: number, value: number, limits: readonly number[]): void => writer.add(group + bucket(value, limits))
  const { boundary, targetOf, targets } = linked
  const pieces = readPieces(evidence, linked)
  const alike = readAlike(evidence, reading, classChances, boundary)
  const across = readAcross(evidence, reading, boundary)
  const held = countHeld(linked)
  const style = pageStyle(linked)

  for (const line of kept) {
    for (let index = features.offsets[line]!; index < features.offsets[line + 1]!; index += 1) writer.add(features.ids[index]!)
    const own = reading[line]!
    writer.add(at.best + own)
    put(at.bestChance, classChances[line * CLASSES.length + own]!, CHANCE)
    writer.add(at.second + secondClass(classChances, line, own))
    put(at.boundary, boundary[line]!, CHANCE)
    put(at.boundaryAfter, line + 1 < lines.length ? boundary[line + 1]! : 1, CHANCE)
    if (across[line]! >= 0) put(at.across, across[line]!, LIKENESS)

    const target = targetOf[line]!
    if (target >= 0 && !targets[target]!.isCaption) {
      put(at.heads, held.heads[target]!, FEW)
      put(at.captions, held.captions[target]!, FEW)
      const { lines: own } = targets[target]!
      if (own[0] === line) writer.add(at.textStarts)
      if (own[own.length - 1] === line) writer.add(at.textEnds)
    }
    const run = linked.units.runOf[line]!
    if (linked.units.runs[run]!.resumes) put(at.resumed, linked.resumeChance[run]!, CHANCE)

    const piece = pieces.get(line)
    if (piece !== undefined) {
      writer.add(at.linkPlace + PLACES.indexOf(piece.place) * (CHANCE.length + 1) + bucket(piece.chance, CHANCE))
      put(at.tieBefore, piece.shareBefore, FOUND)
      put(at.tieAfter, piece.shareAfter, FOUND)
      put(at.tieSides, piece.shareBefore - piece.shareAfter, MORE)
      put(at.tieElsewhere, Math.max(piece.shareBefore, piece.shareAfter) - piece.shareElsewhere, MORE)
      put(at.stretchBefore, Math.floor(piece.stretchBefore / 2), FEW)
      put(at.stretchAfter, Math.floor(piece.stretchAfter / 2), FEW)
      put(at.headBefore, piece.before < 0 ? 4 : held.heads[piece.before]!, FEW)
      put(at.headAfter, piece.after < 0 ? 4 : held.heads[piece.after]!, FEW)
    }
    const like = alike[line]
    if (like !== undefined) {
      put(at.alikeBegins, like.begins, CHANCE)
      put(at.alikeEnds, like.ends, CHANCE)
      put(at.alikeAfterText, like.afterText, CHANCE)
      writer.add(at.alikeRole + like.role * 3 + bucket(like.roleShare, [0.5, 0.9]))
    }
    put(at.headsAfterText, style.afterShare, STYLE)
    put(at.loose, style.loose, FEW)
    put(at.headless, style.headless, FEW)
    writer.endLine()
  }
  return writer.finish()
}

function secondClass(classChances: Float32Array, line: number, best: number): number {
  let second = best === 0 ? 1 : 0
  for (let c = 0; c < CLASSES.length; c += 1) {
    if (c !== best && classChances[line * CLASSES.length + c]! > classChances[line * CLASSES.length + second]!) second = c
  }
  return second
}

/** How many headline groups and captions each target holds. */
function countHeld({ links, targets }: Linked): { heads: Uint8Array; captions: Uint8Array } {
  const held = { heads: new Uint8Array(targets.length), captions: new Uint8Array(targets.length) }
  for (const { piece, targets: found } of links) {
    const target = found[0] ?? null
    if (target === null) continue
    if (piece.kind === 'head') held.heads[target] = Math.min(9, held.heads[target]! + 1)
    if (piece.kind === 'caption') held.captions[target] = Math.min(9, held.captions[target]! + 1)
  }
  return held
}

function pageStyle({ links, targets, targetOf }: Linked): { afterShare: number; loose: number; headless: number } {
  let after = 0
  let attached = 0
  let loose = 0
  const hasHead = new Set<number>()
  for (const { piece, targets: found } of links) {
    if (piece.kind !== 'head') continue
    const target = found[0] ?? null
    if (target === null) loose += 1
    else {
      hasHead.add(target)
      attached += 1
      if (targets[target]!.lines[0]! < piece.first) after += 1
    }
  }
  const texts = targets.filter(({ isCaption, lines }, target) => !isCaption && targetOf[lines[0]!] === target)
  return { afterShare: attached === 0 ? 0.5 : after / attached, loose, headless: texts.length - hasHead.size }
}

interface PieceLook {
  readonly place: (typeof PLACES)[number]
  readonly chance: number
  /** The texts before and after the piece, -1 where there is none. */
  readonly before: number
  readonly after: number
  readonly shareBefore: number
  readonly shareAfter: number
  readonly shareElsewhere: number
  readonly stretchBefore: number
  readonly stretchAfter: number
}

/** By line, what its piece has in common with the texts beside it and elsewhere. */
function readPieces(evidence: PageEvidence, { links, targets }: Linked): Map<number, PieceLook> {
  const texts = targets.flatMap(({ isCaption }, target) => (isCaption ? [] : [target]))
  const ties = indexTexts(evidence.pairs, texts.map((target) => targets[target]!.lines))
  const looks = new Map<number, PieceLook>()
  const neighbours = textNeighbours(evidence.lines.length, texts.map((target) => targets[target]!.lines))
  for (const link of links) {
    const { piece } = link
    const before = neighbours.before[piece.first]!
    const after = neighbours.after[piece.next - 1]!
    const found = ties.tiesOf(piece.first, piece.next)
    const tieOf = (text: number) => found.find((tie) => tie.text === text)
    const elsewhere = found.reduce((best, tie) => (tie.text === before || tie.text === after ? best : Math.max(best, tie.share)), 0)
    const look = {
      place: placeOf(link, targets, before, after, texts),
      chance: link.chances[0] ?? 1,
      before: before < 0 ? -1 : texts[before]!,
      after: after < 0 ? -1 : texts[after]!,
      shareBefore: tieOf(before)?.share ?? 0,
      shareAfter: tieOf(after)?.share ?? 0,
      shareElsewhere: elsewhere,
      stretchBefore: tieOf(before)?.stretch ?? 0,
      stretchAfter: tieOf(after)?.stretch ?? 0,
    }
    for (let line = piece.first; line < piece.next; line += 1) looks.set(line, look)
  }
  return looks
}

function placeOf(
  { piece, targets: found }: Link, targets: Linked['targets'], before: number, after: number, texts: readonly number[],
): (typeof PLACES)[number] {
  const target = found[0] ?? null
  if (target === null) return 'none'
  if (targets[target]!.runs.includes(piece.run)) return 'same-run'
  if (before >= 0 && texts[before] === target) return 'before'
  return after >= 0 && texts[after] === target ? 'after' : 'elsewhere'
}

/** For each line the number of the text that the nearest text line before (after) it belongs to. */
function textNeighbours(count: number, texts: readonly (readonly number[])[]): { before: Int32Array; after: Int32Array } {
  const textOf = new Int32Array(count).fill(-1)
  texts.forEach((lines, text) => lines.forEach((line) => (textOf[line] = text)))
  const before = new Int32Array(count)
  const after = new Int32Array(count)
  for (let line = 0, last = -1; line < count; line += 1) {
    before[line] = last
    if (textOf[line]! >= 0) last = textOf[line]!
  }
  for (let line = count - 1, next = -1; line >= 0; line -= 1) {
    after[line] = next
    if (textOf[line]! >= 0) next = textOf[line]!
  }
  return { before, after }
}

/** What became of the other lines of the page that look like this one. */
interface AlikeLook {
  readonly begins: number
  readonly ends: number
  /** Share of them that go on with a text. */
  readonly afterText: number
  readonly role: number
  readonly roleShare: number
}

/** Lines of small blocks and lines with a formula, beside all others of the page with the same formula and make. */
function readAlike({ lines, shape, table }: PageEvidence, reading: Uint8Array, chances: Float32Array, boundary: Float32Array): (AlikeLook | undefined)[] {
  const groups = new Map<number, number[]>()
  const keyOf = (line: number): number => {
    if (table.isEvent[line] === 0) return -1
    const formula = lines[line]!.formulas === 0 ? FORMULAS.length : 31 - Math.clz32(lines[line]!.formulas & -lines[line]!.formulas)
    return (formula * EDGES.length + shape.endEdge[line]!) * 4 + bucket(lines[line]!.cells, [8, 16, 26])
  }
  lines.forEach((_, line) => {
    const key = keyOf(line)
    if (key < 0) return
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  })
  const roleNumber = CLASSES.map(({ role }) => ROLES.indexOf(role))
  const looks: (AlikeLook | undefined)[] = new Array<AlikeLook | undefined>(lines.length).fill(undefined)
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const endOf = (line: number): number => (line + 1 < lines.length ? boundary[line + 1]! : 1)
    const sums = { begins: 0, ends: 0, afterText: 0 }
    const roles = new Float64Array(ROLES.length)
    const roleChance = (line: number): number => chances[line * CLASSES.length + reading[line]!]!
    for (const line of group) {
      sums.begins += boundary[line]!
      sums.ends += endOf(line)
      sums.afterText += isBody(reading, line - 1) ? 1 : 0
      roles[roleNumber[reading[line]!]!] = roles[roleNumber[reading[line]!]!]! + roleChance(line)
    }
    const others = group.length - 1
    for (const line of group) {
      const own = roleNumber[reading[line]!]!
      let role = 0
      let most = -1
      let all = 0
      for (let each = 0; each < ROLES.length; each += 1) {
        const weight = roles[each]! - (each === own ? roleChance(line) : 0)
        all += weight
        if (weight > most) {
          most = weight
          role = each
        }
      }
      looks[line] = {
        begins: (sums.begins - boundary[line]!) / others,
        ends: (sums.ends - endOf(line)) / others,
        afterText: (sums.afterText - (isBody(reading, line - 1) ? 1 : 0)) / others,
        role,
        roleShare: all > 0 ? most / all : 0,
      }
    }
  }
  return looks
}

function isBody(reading: Uint8Array, line: number): boolean {
  return line >= 0 && CLASSES[reading[line]!]!.role === 'body'
}

/** Likeness of the text on both sides of each doubtful or certain boundary, up to the next certain ones; else -1. */
function readAcross({ pairs, cohesion, lines }: PageEvidence, reading: Uint8Array, boundary: Float32Array): Float32Array {
  const across = new Float32Array(lines.length).fill(-1)
  const likeness = createLikeness(pairs, cohesion.weights)
  const isText = (line: number): boolean => ['body', 'crosshead', 'note'].includes(CLASSES[reading[line]!]!.role)
  for (let line = 1; line < lines.length; line += 1) {
    if (boundary[line]! < DOUBT) continue
    const before: number[] = []
    for (let each = line - 1; each >= 0 && before.length < LINES_COMPARED && line - each < 3 * LINES_COMPARED; each -= 1) {
      if (isText(each)) before.push(each)
      if (boundary[each]! > 0.5 && before.length > 0) break
    }
    const after: number[] = []
    for (let each = line; each < lines.length && after.length < LINES_COMPARED && each - line < 3 * LINES_COMPARED; each += 1) {
      if (each > line && boundary[each]! > 0.5 && after.length > 0) break
      if (isText(each)) after.push(each)
    }
    const both = Int32Array.from([...before, ...after])
    across[line] = likeness(both, 0, before.length, both.length)
  }
  return across
}
