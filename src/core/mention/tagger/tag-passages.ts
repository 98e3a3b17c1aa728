import type { Lexicon } from '../lexicon/lexicon'
import type { KnownNames } from '../learn/known-names'
import { Echoes } from '../propagate'
import { bylineNames } from '../rules/byline'
import { divisionOf } from '../rules/joined-persons'
import type { Reason } from '../suggestion'
import { MACHINE_LABELS } from './states'
import type { Evidence, Model, Tagged, Tagger } from './tagger'

/** A name found in a passage; offsets into it. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly label: string
  /** Chance (0 to 1) that it is right. */
  readonly chance: number
  readonly reason: Reason
}

export interface TagContext {
  readonly tagger: Tagger
  readonly model: Model
  readonly lexicon: Lexicon
  readonly known: KnownNames
  /** How much of what was learned counts, 0 to 1. */
  readonly learned: number
}

const PERSON = 0
/** Added for each character of the name, as logarithms of chances. A formula that leaves no doubt outweighs the tagger … */
const CERTAIN = 10
/** … and so does an editor's decision. */
const DECIDED = 12
/** How much less known names say for themselves when all that was learned counts: that speaks of known names too. */
const FADES = 0.75
/** What a known name of a label of the project's own counts; the tagger has no say there. */
const OWN_LABEL_CHANCE = 0.9

/**
 * Names in the passages of one document: known names and bylines speak first, then the tagger decides, then names found
 * with certainty in one passage speak in all others.
 */
export function tagPassages(texts: readonly string[], context: TagContext): Hit[][] {
  const { known } = context
  const echoes = new Echoes(MACHINE_LABELS.length)
  const first = texts.map((text) => {
    const sources = evidenceIn(text, context)
    const tagged = tagIn(text, sources.evidence, sources, context)
    echoes.add(text, tagged)
    return { text, tagged, sources }
  })
  echoes.settle()
  return first.map(({ text, tagged, sources }) => {
    const missed = echoes.missedIn(text, tagged).filter(({ start, end, label }) => !known.refuses(text.slice(start, end), MACHINE_LABELS[label]!))
    const all = missed.length === 0 ? tagged : tagIn(text, [...sources.evidence, ...missed], sources, context)
    const hits = all.map((name): Hit => {
      const { start, end, label } = name
      const chance = echoes.chanceOf(text.slice(start, end), label, name.chance)
      return { start, end, label: MACHINE_LABELS[label]!, chance, reason: sources.reasonFor(name) ?? (missed.some((each) => isSame(each, name)) ? { kind: 'known name', elsewhere: true } : { kind: 'learned' }) }
    })
    return sources.own.length === 0 ? hits : withOwn(hits, sources.own)
  })
}

/** The names that the tagger finds in a text, less those that nobody wants; two personal names without a mark between them are two. */
function tagIn(text: string, evidence: readonly Evidence[], sources: Sources, { tagger, model, lexicon, known }: TagContext): Tagged[] {
  return tagger
    .tag(text, model, evidence)
    .map((name) => withoutDots(text, name))
    .flatMap((name) => {
      const division = name.label === PERSON && sources.reasonFor(name) === undefined ? divisionOf(text.slice(name.start, name.end), lexicon) : null
      return division === null ? [name] : [{ ...name, end: name.start + division }, { ...name, start: name.start + division }]
    })
    .filter((name) => isWanted(text, name, known))
}

/** What a name of finished articles says for itself where its text stands again: the longer, the less by chance. */
function hintOf(length: number, times: number): number {
  if (length === 1) return 0
  if (length === 2) return times >= 2 ? 1.5 : 0
  return length === 3 ? 2 : 3
}

const isSame = (a: Omit<Evidence, 'weight'>, b: Omit<Evidence, 'weight'>): boolean => a.start === b.start && a.end === b.end && a.label === b.label

interface Sources {
  readonly evidence: Evidence[]
  /** Known names whose labels the tagger does not know. */
  readonly own: Hit[]
  reasonFor(name: Tagged): Reason | undefined
}

function evidenceIn(text: string, { lexicon, known, learned }: TagContext): Sources {
  const evidence: Evidence[] = []
  const reasons: Reason[] = []
  const own: Hit[] = []
  for (const { start, end, verdict } of known.placesIn(text)) {
    const reason: Reason = { kind: 'known name', times: verdict.times }
    const label = MACHINE_LABELS.findIndex((each) => each === verdict.label)
    if (label < 0) own.push({ start, end, label: verdict.label!, chance: OWN_LABEL_CHANCE, reason })
    else {
      evidence.push({ start, end, label, weight: verdict.decided ? DECIDED : hintOf(end - start, verdict.times) * (1 - FADES * learned) })
      reasons.push(reason)
    }
  }
  for (const { start, end } of bylineNames(text, lexicon)) {
    evidence.push({ start, end, label: PERSON, weight: CERTAIN })
    reasons.push({ kind: 'rule', rule: 'byline' })
  }
  return { evidence, own, reasonFor: (name) => reasons[evidence.findIndex((each) => isSame(each, name))] }
}

/** False for what an editor rejected, for signs without a letter, and for a name that holds half of a pair of brackets. */
function isWanted(text: string, { start, end, label }: Tagged, known: KnownNames): boolean {
  const name = text.slice(start, end)
  return LETTER.test(name) && hasWholePairs(name) && !known.refuses(name, MACHINE_LABELS[label]!)
}

/** A dot stands between the parts of a name, never at its ends. */
function withoutDots(text: string, name: Tagged): Tagged {
  let { start, end } = name
  while (end - start > 1 && DOTS.includes(text[end - 1]!)) end--
  while (end - start > 1 && DOTS.includes(text[start]!)) start++
  return start === name.start && end === name.end ? name : { ...name, start, end }
}

const DOTS = '·・•‧'
const LETTER = /\p{L}/u
const OPENING = '（(《〈“‘「『【['
const CLOSING = '）)》〉”’」』】]'

function hasWholePairs(name: string): boolean {
  let depth = 0
  for (const c of name) {
    if (OPENING.includes(c)) depth++
    else if (CLOSING.includes(c) && --depth < 0) return false
  }
  return depth === 0
}

/** Names with labels of the project's own push out what overlaps them. */
function withOwn(hits: readonly Hit[], own: readonly Hit[]): Hit[] {
  const free = hits.filter((hit) => !own.some((each) => each.start < hit.end && hit.start < each.end))
  return [...free, ...own].sort((a, b) => a.start - b.start)
}
