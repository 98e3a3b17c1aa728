import type { ArticleId } from '../model'
import type { Home } from './match-articles'
import type { Overlap } from './overlay'

/** Text that the new split has in another article: all that has to go together for it to make sense. */
export interface Move {
  readonly to: Home
  /** Runs of neighbouring stretches, each run from one holder; in source order. */
  readonly runs: readonly (readonly Overlap[])[]
}

/**
 * Everything that changes its article, in source order. The pieces of a new article go together; so do those of an
 * article that goes whole into another one; any other run of text goes by itself.
 */
export function movesIn(overlaps: readonly Overlap[], homeOf: (overlap: Overlap) => Home): readonly Move[] {
  const wholes = homesOfWholes(overlaps, homeOf)
  const moves: { to: Home; runs: Overlap[][] }[] = []
  const shared = new Map<Home, { to: Home; runs: Overlap[][] }>()
  for (const run of runsOf(overlaps, homeOf)) {
    const to = homeOf(run[0]!)
    const from = run[0]!.now.article?.id ?? null
    const key = typeof to === 'number' ? to : from !== null && wholes.get(from) === to ? from : undefined
    const known = key === undefined ? undefined : shared.get(key)
    if (known !== undefined) known.runs.push(run)
    else {
      const move = { to, runs: [run] }
      moves.push(move)
      if (key !== undefined) shared.set(key, move)
    }
  }
  return moves
}

/** Neighbouring stretches that all go from one holder to the same other one. */
function runsOf(overlaps: readonly Overlap[], homeOf: (overlap: Overlap) => Home): Overlap[][] {
  const runs: Overlap[][] = []
  let last: Overlap | undefined
  for (const overlap of overlaps) {
    const home = homeOf(overlap)
    const moves = home !== (overlap.now.article?.id ?? null)
    const goesOn = last !== undefined && last.now.article === overlap.now.article && homeOf(last) === home
    if (moves && goesOn) runs.at(-1)!.push(overlap)
    else if (moves) runs.push([overlap])
    last = overlap
  }
  return runs
}

/** The articles of which nothing stays and all goes to one place, with that place. */
function homesOfWholes(overlaps: readonly Overlap[], homeOf: (overlap: Overlap) => Home): ReadonlyMap<ArticleId, Home> {
  const homes = new Map<ArticleId, Set<Home>>()
  for (const overlap of overlaps) {
    const id = overlap.now.article?.id
    if (id !== undefined) homes.set(id, (homes.get(id) ?? new Set()).add(homeOf(overlap)))
  }
  return new Map([...homes].flatMap(([id, set]) => (set.size === 1 ? [[id, [...set][0]!] as const] : [])))
}
