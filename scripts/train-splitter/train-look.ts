import type { LineFeatures } from '#core/segment/feature-space'
import { keptClasses } from '#core/segment/learn/corrected-page'
import type { Lesson } from '#core/segment/learn/gradient'
import type { Look, Model } from '#core/segment/model'
import { readForSecondLook } from '#core/segment/read-page'
import { readLesson, toPage } from './lessons'
import type { Random, SharedTools } from './shared-tools'
import { startWeights, train } from './train-network'
import { composePageSet, type TrainingSource } from './training-pages'

export interface StagePlan {
  readonly name: string
  /** What the start weights, the order of the pages and what is left out of them are drawn from. */
  readonly seed: string
  /** What the pages are drawn from. */
  readonly pagesSeed: string
  readonly rounds: number
  readonly styles: number
  readonly pagesPerStyle: number
  readonly rate: number
}

/** Trains the network of one look, each round on pages of newspapers not seen before; gives the look's weights. */
export function trainLook(
  tools: SharedTools, source: TrainingSource, model: Model, look: Look, plan: StagePlan, report: (line: string) => void, onRound?: (weights: Float32Array) => void,
): Float32Array {
  const random = tools.createRandom(plan.seed)
  const weights = startWeights(look.plan, random)
  const isSecond = look === model.second
  if (isSecond) {
    // The second look begins with the first one's scores and steps: at the start it changes nothing.
    weights.fill(0, look.plan.output, look.plan.steps)
    weights.set(model.first.weights.subarray(model.first.plan.steps), look.plan.steps)
  }
  const begin = performance.now()
  return train(look.plan, weights, {
    rounds: plan.rounds,
    timesEach: 2,
    pagesPerStep: 2,
    rate: plan.rate,
    lessonsOf: (round) => {
      const set = {
        ...source, seed: `${plan.pagesSeed}/${round}`, styles: plan.styles, pagesPerStyle: plan.pagesPerStyle,
        breadth: 'both' as const, isWorn: true,
      }
      return Array.from(composePageSet(tools, set), (rows): Lesson => {
        const { evidence, ...lesson } = readLesson(toPage(rows), model.language, model.vocabulary)
        if (!isSecond) return lesson
        const { kept, input } = readForSecondLook(model, evidence)
        return { ...input, classes: keptClasses(lesson.classes, kept) }
      })
    },
    dropped: (lesson) => withGaps(lesson.features, look.plan.features, random),
    onRound: (round, loss, averaged) => {
      report(`${plan.name} ${round + 1}/${plan.rounds}: loss per line ${loss.toFixed(4)}, ${Math.round((performance.now() - begin) / 1000)} s`)
      onRound?.(averaged)
    },
  }, random)
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
