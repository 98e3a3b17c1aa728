import { abbreviationFit } from './abbreviation'
import { namesOf, standing, type Entity, type EntityId, type EntityList } from './entity'
import { formsOf, type NameForm } from './name-forms'
import { nameKey } from './name-key'
import { endsInTitle, isTitle } from './titles'

/** Why an entity is proposed for a mention. */
export type ProposalReason =
  | 'same-name' // its preferred name
  | 'other-name' // one of its other names
  | 'title' // the one is the other with a title: 胡五岳, 市委书记胡五岳, 胡书记
  | 'short-place' // 河湾 and 河湾县
  | 'place-left-out' // 市公安局 and 河湾市公安局
  | 'abbreviation' // 市卫健委 and 河湾市卫生健康委员会

export interface Proposal {
  readonly entity: Entity
  readonly reason: ProposalReason
  /** Chance (0 to 1) that it is meant. */
  readonly confidence: number
}

/** What a mention says, and where it stands. */
export interface Asked {
  /** As it reads, without wraps. */
  readonly text: string
  readonly label: string
  /** The places that a reader of this newspaper takes for granted (许昌 for 许昌日报). */
  readonly places: readonly string[]
  /** Entities that this document's other mentions are linked to: who was named once is likely to be meant again. */
  readonly nearby: ReadonlySet<EntityId>
}

/** Proposes entities for mentions, best first, at most nine. */
export type Propose = (asked: Asked) => readonly Proposal[]

const AT_MOST = 9
/** Below this a proposal is a guess that costs more to read than to search. */
const LEAST = 0.25

interface Known {
  readonly entity: Entity
  readonly name: string
  readonly preferred: boolean
}

/** Gets ready to propose: once per list; afterwards a proposal looks at the few names that could be meant, not at all. */
export function createProposer(list: EntityList): Propose {
  const byName = new Map<string, Known[]>()
  const byEnding = new Map<string, Known[]>()
  const byStart = new Map<string, Known[]>()
  for (const entity of standing(list)) {
    namesOf(entity).forEach((name, index) => {
      const known = { entity, name: nameKey(name), preferred: index === 0 }
      put(byName, known.name, known)
      for (const length of [2, 3, 4]) if (known.name.length > length) put(byEnding, known.name.slice(-length), known)
      if (known.name.length >= 2) for (const { rest, level } of formsOf(known.name)) put(byStart, `${level}${rest.charAt(0)}`, known)
    })
  }

  return (asked) => {
    const text = nameKey(asked.text)
    const found = new Map<EntityId, Proposal>()
    const offer = ({ entity }: Known, reason: ProposalReason, confidence: number): void => {
      const sure = Math.min(0.99, confidence * (entity.label === asked.label ? 1 : 0.5) + (asked.nearby.has(entity.id) ? 0.08 : 0))
      if (sure >= LEAST && sure > (found.get(entity.id)?.confidence ?? 0)) found.set(entity.id, { entity, reason, confidence: sure })
    }
    for (const known of byName.get(text) ?? []) offer(known, known.preferred ? 'same-name' : 'other-name', known.preferred ? 0.95 : 0.93)
    offerTitles(text, byName, byEnding, offer)
    offerForms(text, asked.places, byStart, offer)
    return ranked([...found.values()])
  }
}

type Offer = (known: Known, reason: ProposalReason, confidence: number) => void

/** 市委书记胡五岳 for 胡五岳 and the other way round; 胡书记 for somebody called 胡. */
function offerTitles(text: string, byName: ReadonlyMap<string, Known[]>, byEnding: ReadonlyMap<string, Known[]>, offer: Offer): void {
  for (const length of [2, 3, 4]) {
    if (text.length <= length) break
    const title = text.slice(0, -length)
    if (endsInTitle(title)) for (const known of byName.get(text.slice(-length)) ?? []) offer(known, 'title', 0.88)
    const after = text.slice(length)
    if (isTitle(after)) for (const known of byName.get(text.slice(0, length)) ?? []) offer(known, 'title', 0.88)
  }
  if (text.length >= 2 && text.length <= 4) {
    for (const known of byEnding.get(text) ?? []) if (endsInTitle(known.name.slice(0, -text.length))) offer(known, 'title', 0.85)
  }
}

/** Short forms of places and bodies, in either direction. */
function offerForms(text: string, places: readonly string[], byStart: ReadonlyMap<string, Known[]>, offer: Offer): void {
  const forms = formsOf(text)
  const seen = new Set<Known>()
  for (const { rest, level } of forms) {
    const start = rest.charAt(0)
    // A name without its place is filed under its own first character; one with a place also under that of the rest.
    for (const key of new Set([`${level}${start}`, start, ...[...'省市县区州旗镇乡盟'].map((other) => (level === '' ? `${other}${start}` : ''))])) {
      for (const known of byStart.get(key) ?? []) {
        if (seen.has(known) || known.name === text) continue
        seen.add(known)
        const best = bestForm(forms, formsOf(known.name), places)
        if (best !== null) offer(known, best.reason, best.confidence)
      }
    }
  }
}

function bestForm(asked: readonly NameForm[], known: readonly NameForm[], places: readonly string[]): { reason: ProposalReason; confidence: number } | null {
  let best: { reason: ProposalReason; confidence: number } | null = null
  for (const one of asked) {
    for (const other of known) {
      const fit = fitOf(one, other, places)
      if (fit !== null && (best === null || fit.confidence > best.confidence)) best = fit
    }
  }
  return best
}

function fitOf(one: NameForm, other: NameForm, places: readonly string[]): { reason: ProposalReason; confidence: number } | null {
  const place = placeFit(one, other, places)
  if (place === 0) return null
  if (one.rest === other.rest) return one.place === other.place && one.level === other.level ? null : { reason: 'place-left-out', confidence: 0.9 * place }
  const [short, full] = one.rest.length < other.rest.length ? [one.rest, other.rest] : [other.rest, one.rest]
  if (one.level === '' && other.level === '' && short.length >= 2 && full.length === short.length + 1 && full.startsWith(short) && /[省市县区州旗镇乡村]$/u.test(full)) {
    return { reason: 'short-place', confidence: 0.75 }
  }
  const fit = abbreviationFit(short, full)
  return fit === 0 ? null : { reason: 'abbreviation', confidence: 0.88 * fit * place }
}

/** How well two places go together: 1 the same, less where one is left out, 0 where they contradict each other. */
function placeFit(one: NameForm, other: NameForm, places: readonly string[]): number {
  const [a, b] = [one.place, other.place]
  if (a === b && one.level === other.level) return 1
  const said = a !== null && a !== '' ? a : b !== null && b !== '' ? b : null
  if (a !== null && b !== null) {
    if (one.level !== other.level) return 0
    if (a !== '' && b !== '') return a.endsWith(b) || b.endsWith(a) ? 0.9 : 0
  }
  // One of them leaves its place to the reader: that of the newspaper is meant, if anybody knows it.
  if (said === null) return 0.7
  if (places.length === 0) return 0.75
  return places.some((place) => place === said || place.endsWith(said) || said.endsWith(place)) ? 0.97 : 0.4
}

/** Best first. Where several are as good as one another, none is sure. */
function ranked(proposals: readonly Proposal[]): readonly Proposal[] {
  const sorted = [...proposals].sort((a, b) => b.confidence - a.confidence || a.entity.name.length - b.entity.name.length)
  const [first, second] = sorted
  const rival = first !== undefined && second !== undefined && second.confidence > first.confidence - 0.02
  const fair = rival ? sorted.map((one) => ({ ...one, confidence: one.confidence * 0.6 })) : sorted
  return fair.slice(0, AT_MOST)
}

function put(map: Map<string, Known[]>, key: string, known: Known): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [known])
  else list.push(known)
}
