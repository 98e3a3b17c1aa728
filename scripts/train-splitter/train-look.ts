import type { LineFeatures } from '#core/segment/feature-space'
import type { Look, Model } from '#core/segment/model'
import { startCourier } from './lesson-courier'
import type { Random, SharedTools } from './shared-tools'
import { startWeights, train } from './train-network'

export interface StagePlan {
  readonly name: string
  /** What the start weights, the order of the pages and what is left out of them are drawn from. */
  readonly seed: string
  /** What the pages are drawn from. */
  readonly pagesSeed: string
  readonly rounds: number
  readonly styles: number
  readonly pagesPerStyle: number
  /** So many styles more have pages of a few lines. */
  readonly smallStyles: number
  /** Goes on from the weights that the look has. */
  readonly goesOn: boolean
  readonly timesEach: number
  readonly rate: number
}

/** Trains the network of one look, each round on pages of newspapers not seen before; gives the look's weights. */
export async function trainLook(tools: SharedTools, model: Model, look: Look, plan: StagePlan, report: (line: string) => void): Promise<Float32Array> {
  const random = tools.createRandom(plan.seed)
  const weights = plan.goesOn ? look.weights.slice() : startWeights(look.plan, random)
  const isSecond = look === model.second
  if (isSecond && !plan.goesOn) {
    // The second look begins with the first one's scores and steps: at the start it changes nothing.
    weights.fill(0, look.plan.output, look.plan.steps)
    weights.set(model.first.weights.subarray(model.first.plan.steps), look.plan.steps)
  }
  const { rounds, styles, pagesPerStyle, smallStyles, timesEach, rate } = plan
  const courier = startCourier(model, { shared: tools.folder, isSecond, pages: { seed: plan.pagesSeed, styles, pagesPerStyle, smallStyles } })
  const begin = performance.now()
  const averaged = await train(look.plan, weights, {
    rounds,
    timesEach,
    pagesPerStep: 2,
    rate,
    lessonsOf: courier.lessonsOf,
    dropped: (lesson) => withGaps(lesson.features, look.plan.features, random),
    onRound: (round, loss) => report(`${plan.name} ${round + 1}/${rounds}: loss per line ${loss.toFixed(4)}, ${Math.round((performance.now() - begin) / 1000)} s`),
  }, random)
  await courier.close()
  return averaged
}

const PAGES_WITH_GAPS = 0.3

/** On some pages single features are left out at random, on some a share of all features, as on papers with other habits. */
function withGaps({ offsets, ids }: LineFeatures, count: number, random: Random): LineFeatures {
  const single = random.chance(PAGES_WITH_GAPS) ? 0.04 : 0
  const isGone = new Uint8Array(count)
  if (random.chance(PAGES_WITH_GAPS)) for (let id = 0; id < count; id += 1) isGone[id] = random.chance(0.08) ? 1 : 0
  const keptOffsets = new Int32Array(offsets.length)
  const kept = new Uint16Array(ids.length)
  let size = 0
  for (let line = 0; line + 1 < offsets.length; line += 1) {
    for (let at = offsets[line]!; at < offsets[line + 1]!; at += 1) {
      if (isGone[ids[at]!] === 0 && (single === 0 || random.next() >= single)) kept[size++] = ids[at]!
    }
    keptOffsets[line + 1] = size
  }
  return { offsets: keptOffsets, ids: kept.subarray(0, size) }
}
