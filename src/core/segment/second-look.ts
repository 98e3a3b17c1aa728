import { readAcross } from './across-boundaries'
import { readAlike } from './alike-lines'
import { CLASSES } from './chain-states'
import { FeatureSpace, FeatureWriter, bucket, type LineFeatures } from './feature-space'
import { readHeadLeads } from './head-leads'
import { readPartings } from './line-partings'
import type { Linked } from './link-pieces'
import type { PageEvidence } from './page-evidence'
import { PLACES, readPieces } from './piece-looks'
import { ROLES } from './role'

const CHANCE = [0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99]
const FOUND = [0.02, 0.12, 0.22, 0.32, 0.45, 0.6, 0.8]
const MORE = [-0.5, -0.3, -0.15, -0.05, 0.05, 0.15, 0.3, 0.5]
const LIKENESS = [0.01, 0.03, 0.06, 0.1, 0.15, 0.22, 0.32, 0.45]
const LEADS = [0.05, 0.12, 0.2, 0.3, 0.42, 0.56, 0.72]
const FEW = [1, 2, 3, 4]
const STYLE = [0.1, 0.35, 0.65, 0.9]

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
    headLead: group(LEADS),
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
    lineTie: group(FOUND),
    lineStretch: group(FOUND),
    parting: group(MORE),
    partingAfter: group(MORE),
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
  const partings = readPartings(evidence, linked)
  const headLeads = readHeadLeads(evidence, reading, linked)
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
    if (headLeads[line]! >= 0) put(at.headLead, headLeads[line]!, LEADS)

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

    if (!Number.isNaN(partings[line]!)) put(at.parting, partings[line]!, MORE)
    if (line + 1 < lines.length && !Number.isNaN(partings[line + 1]!)) put(at.partingAfter, partings[line + 1]!, MORE)
    const piece = pieces.get(line)
    if (piece !== undefined) {
      writer.add(at.linkPlace + PLACES.indexOf(piece.place) * (CHANCE.length + 1) + bucket(piece.chance, CHANCE))
      put(at.tieBefore, piece.shareBefore, FOUND)
      put(at.tieAfter, piece.shareAfter, FOUND)
      put(at.tieSides, piece.shareBefore - piece.shareAfter, MORE)
      put(at.tieElsewhere, Math.max(piece.shareBefore, piece.shareAfter) - piece.shareElsewhere, MORE)
      put(at.stretchBefore, Math.floor(piece.stretchBefore / 2), FEW)
      put(at.stretchAfter, Math.floor(piece.stretchAfter / 2), FEW)
      put(at.lineTie, piece.lines[line - piece.first]!.share, FOUND)
      put(at.lineStretch, piece.lines[line - piece.first]!.stretch, FOUND)
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
