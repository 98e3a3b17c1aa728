import { CONFIDENCE_INPUTS } from './article-confidence'
import { BYLINE_INPUTS } from './byline-features'
import { bestReading, chances } from './chain'
import type { LineFeatures } from './feature-space'
import type { Language } from './language/language'
import { zh } from './language/zh'
import { addHabits, habitsSize, type Habits } from './habits'
import { featureCount, type Vocabulary } from './line-features'
import { LINK_INPUTS } from './link-features'
import { QUESTIONS, type Question, type Scorers } from './link-pieces'
import { planNetwork, runNetwork, type LinkTable, type NetworkPlan } from './network'
import { vocabularyOf } from './page-evidence'
import { RESUME_INPUTS } from './resume-features'
import { scorerSize, type Scorer } from './scorer'
import { secondFeatureCount } from './second-look'

/** One look at a page: a network over its lines, and the scorers that link its pieces. */
export interface Look {
  readonly plan: NetworkPlan
  readonly weights: Float32Array
  readonly scorers: Scorers
  /** Those of the paper that the pages are of: what they say of features; their steps are in the weights already. */
  readonly habits?: Habits
}

/** All that was learned. The second look sees what the first one made of the page. */
export interface Model {
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly first: Look
  readonly second: Look
  /** Tells which of two articles the by-lines between them belong to. */
  readonly bylines: Scorer
  /** Tells how sure an article is. */
  readonly confidence: Scorer
  /** Ways in which papers differ: of each a paper has a share, mostly between -1 and 1, in its habits. */
  readonly ways: readonly Habits[]
}

const WIDTHS = { first: 32, second: 24 }
const HIDDEN = 12
const WAYS = 6

/** A model of the right shape with nothing in it. */
export function emptyModel(): Model {
  const vocabulary = vocabularyOf(zh)
  const features = featureCount(vocabulary)
  return {
    language: zh,
    vocabulary,
    first: emptyLook(features, WIDTHS.first),
    second: emptyLook(secondFeatureCount(features), WIDTHS.second),
    bylines: emptyScorer(BYLINE_INPUTS),
    confidence: emptyScorer(CONFIDENCE_INPUTS),
    ways: Array.from({ length: WAYS }, () => new Float32Array(habitsSize(secondFeatureCount(features)))),
  }
}

function emptyLook(features: number, width: number): Look {
  const plan = planNetwork(features, width)
  return { plan, weights: new Float32Array(plan.size), scorers: Object.fromEntries(QUESTIONS.map((each) => [each, emptyScorer(inputsOf(each))])) as Scorers }
}

function inputsOf(question: Question): number {
  return question === 'resume' ? RESUME_INPUTS : LINK_INPUTS
}

function emptyScorer(inputs: number): Scorer {
  return { inputs, hidden: HIDDEN, weights: new Float32Array(scorerSize(inputs, HIDDEN)) }
}

/** What one look says about the lines of a page. */
export interface LineReading {
  readonly scores: Float32Array
  /** The likeliest class of each line, all lines together. */
  readonly classes: Uint8Array
  /** Chance of every class, line by line. */
  readonly chances: Float32Array
}

/** What a look is at: features, links and gaps of lines, and scores to start from. */
export interface LineInput {
  readonly features: LineFeatures
  readonly table: LinkTable
  readonly gaps: Uint8Array
  readonly base?: Float32Array
}

export function readLinesWith(look: Look, { features, table, gaps, base }: LineInput): LineReading {
  const scores = runNetwork(look.plan, look.weights, features, table, base)
  if (look.habits !== undefined) addHabits(scores, features, look.habits)
  return readScores(look, scores, gaps)
}

/** What the look's chain makes of the scores of lines. */
export function readScores({ plan, weights }: Look, scores: Float32Array, gaps: Uint8Array): LineReading {
  const steps = weights.subarray(plan.steps)
  return { scores, classes: bestReading({ scores, gaps }, steps), chances: chances({ scores, gaps }, steps).classes }
}
