import type { Linked } from './link-pieces'
import type { LineLabel } from './line-label'
import { chancesOf, type Scorer } from './scorer'

export const CONFIDENCE_INPUTS = 12

/** The features that tell how sure an article is, by the articles' numbers in the labels. */
export function confidenceFeatures(labels: readonly LineLabel[], linked: Linked): Map<number, Float32Array> {
  const { boundary, links, units } = linked
  const all = new Map<number, Float32Array>()
  const of = (article: number): Float32Array => {
    let features = all.get(article)
    if (features === undefined) all.set(article, (features = new Float32Array(CONFIDENCE_INPUTS).fill(0)))
    return features
  }
  const add = (article: number, feature: number, value: number): void => {
    if (article < 0) return
    const features = of(article)
    features[feature] = features[feature]! + value
  }
  labels.forEach(({ article, role, roleConfidence }, line) => {
    const before = line > 0 ? labels[line - 1]!.article : -1
    const chance = boundary[line]!
    if (before === article && line > 0) add(article, 0, logOf(1 - chance))
    else {
      add(article, 1, logOf(chance))
      add(before, 1, logOf(chance))
    }
    add(article, 2, 0.1 * logOf(roleConfidence))
    if (role === 'headline' && article >= 0) of(article)[3] = 1
    if (role === 'body' && article >= 0) of(article)[4] = 1
    if (article >= 0) of(article)[5] = Math.min(1, of(article)[5]! + 0.01)
  })
  for (const { piece, targets, chances } of links) {
    const own = labels[piece.first]!.article
    add(own, 6, logOf(chances[0]!))
    add(own, 7, 0.2)
    for (let index = 1; index < Math.min(4, targets.length); index += 1) {
      const target = targets[index]!
      if (target !== null) add(articleOf(linked, labels, target), 8, logOf(1 - chances[index]!))
    }
    if (targets[0] === null) add(own, 9, 0.5)
  }
  units.runs.forEach(({ first, resumes }, run) => {
    if (resumes) add(labels[first]!.article, 10, logOf(linked.resumeChance[run]!) - 0.1)
  })
  return all
}

/** Chance (0 to 1) that an article with these features holds exactly the right lines. */
export function confidenceOf(scorer: Scorer, features: Float32Array): number {
  return chancesOf(scorer, [features, NOT])[0]!
}

/** What "the article is not exactly right" is scored by. */
export const NOT = Float32Array.from({ length: CONFIDENCE_INPUTS }, (_, index) => (index === CONFIDENCE_INPUTS - 1 ? 1 : 0))

function articleOf({ targets }: Linked, labels: readonly LineLabel[], target: number): number {
  return labels[targets[target]!.lines[0]!]!.article
}

function logOf(chance: number): number {
  return Math.max(-5, Math.log(Math.max(chance, 0.005)))
}
