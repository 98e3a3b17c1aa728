import type { Linked } from './link-pieces'
import type { LineLabel } from './line-label'
import { chancesOf, type Scorer } from './scorer'

/** What is known of one article, all between 0 and 1, so that an unusual page cannot lead far from what was learned. */
interface Evidence {
  /** Chance that no line inside begins something else: of all lines together, and of the most doubtful one. */
  inside: number
  insideLeast: number
  /** The same for its edges: that the article ends there. */
  edges: number
  edgesLeast: number
  /** Chance that its pieces belong to it. */
  own: number
  ownLeast: number
  /** Chance that the pieces that may belong to it do not. */
  others: number
  othersLeast: number
  /** Chance that its interrupted text was taken up rightly. */
  resumed: number
  pieces: number
  hasHeadline: number
  hasBody: number
  isLoose: number
}

const ORDER: readonly (keyof Evidence)[] = [
  'inside', 'insideLeast', 'edges', 'edgesLeast', 'own', 'ownLeast', 'others', 'othersLeast', 'resumed', 'pieces', 'hasHeadline', 'hasBody', 'isLoose',
]
/** The evidence, all chances together as a logarithm, their mean over the page, and a mark for "not exactly right". */
export const CONFIDENCE_INPUTS = ORDER.length + 3
const LEAST_LOG = -6

/** The features that tell how sure an article is, by the articles' numbers in the labels. */
export function confidenceFeatures(labels: readonly LineLabel[], linked: Linked): Map<number, Float32Array> {
  const all = readEvidence(labels, linked)
  // A page that is hard to read elsewhere is harder to read here too than it looks.
  const page = [...all.values()].reduce((sum, evidence) => sum + together(evidence), 0) / Math.max(1, all.size)
  return new Map([...all].map(([article, evidence]) => {
    const features = new Float32Array(CONFIDENCE_INPUTS)
    ORDER.forEach((name, index) => (features[index] = evidence[name]))
    features[ORDER.length] = Math.max(LEAST_LOG, Math.log(together(evidence) + 1e-9)) / -LEAST_LOG
    features[ORDER.length + 1] = page
    return [article, features]
  }))
}

function together({ inside, edges, own, others, resumed }: Evidence): number {
  return inside * edges * own * others * resumed
}

function readEvidence(labels: readonly LineLabel[], { boundary, links, units, targets, resumeChance }: Linked): Map<number, Evidence> {
  const all = new Map<number, Evidence>()
  const of = (article: number): Evidence => {
    let evidence = all.get(article)
    if (evidence === undefined) all.set(article, (evidence = nothingKnown()))
    return evidence
  }
  // Where a piece begins or ends, the linker has decided, not the boundary's chance.
  const isLinked = new Uint8Array(labels.length + 1)
  for (const { first, next } of units.pieces) isLinked[first] = isLinked[next] = 1
  labels.forEach(({ article, role }, line) => {
    const before = line > 0 ? labels[line - 1]!.article : -1
    if (article >= 0) {
      if (role === 'headline') of(article).hasHeadline = 1
      if (role === 'body') of(article).hasBody = 1
    }
    if (isLinked[line] === 1 || line === 0) return
    const chance = boundary[line]!
    if (before === article) {
      if (article >= 0) multiply(of(article), 'inside', 'insideLeast', 1 - chance)
      return
    }
    for (const each of [before, article]) if (each >= 0) multiply(of(each), 'edges', 'edgesLeast', chance)
  })
  for (const { piece, targets: found, chances } of links) {
    const own = labels[piece.first]!.article
    if (own >= 0) {
      const evidence = of(own)
      multiply(evidence, 'own', 'ownLeast', chances[0]!)
      evidence.pieces = Math.min(1, evidence.pieces + 0.2)
      if (found[0] === null) evidence.isLoose = 1
    }
    for (let index = 1; index < Math.min(4, found.length); index += 1) {
      const target = found[index]!
      const article = target === null ? -1 : labels[targets[target]!.lines[0]!]!.article
      if (article >= 0 && article !== own) multiply(of(article), 'others', 'othersLeast', 1 - chances[index]!)
    }
  }
  units.runs.forEach(({ first, resumes }, run) => {
    const article = labels[first]!.article
    if (resumes && article >= 0) of(article).resumed *= resumeChance[run]!
  })
  return all
}

function nothingKnown(): Evidence {
  return {
    inside: 1, insideLeast: 1, edges: 1, edgesLeast: 1, own: 1, ownLeast: 1, others: 1, othersLeast: 1, resumed: 1,
    pieces: 0, hasHeadline: 0, hasBody: 0, isLoose: 0,
  }
}

type Chance = 'inside' | 'edges' | 'own' | 'others'

function multiply(evidence: Evidence, all: Chance, least: `${Chance}Least`, chance: number): void {
  const within = Math.min(1, Math.max(0, chance))
  evidence[all] *= within
  evidence[least] = Math.min(evidence[least], within)
}

/** Chance (0 to 1) that an article with these features holds exactly the right lines. */
export function confidenceOf(scorer: Scorer, features: Float32Array): number {
  return chancesOf(scorer, [features, NOT])[0]!
}

/** What "the article is not exactly right" is scored by. */
export const NOT = Float32Array.from({ length: CONFIDENCE_INPUTS }, (_, index) => (index === CONFIDENCE_INPUTS - 1 ? 1 : 0))
