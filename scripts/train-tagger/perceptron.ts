import { Decoder } from '#core/mention/tagger/decode'
import { FEATURES } from '#core/mention/tagger/features'
import { ROWS } from '#core/mention/tagger/hash'
import { STATES } from '#core/mention/tagger/states'
import { shuffled, type Random } from './random'

/** A sentence ready to learn from: feature rows (FEATURES for each character) and the right state of each character. */
export interface Example {
  readonly rows: Int32Array
  readonly states: Uint8Array
}

export interface Trained {
  readonly weights: Float32Array
  readonly transitions: Float64Array
}

/**
 * The averaged structured perceptron. Each time a sentence is seen, a share `dropout` of its rows is left out, so that
 * no single row (a name seen in training) is relied upon.
 */
export function trainPerceptron(examples: readonly Example[], epochs: number, dropout: number, random: Random, log: (line: string) => void): Trained {
  const weights = new Float32Array(ROWS * STATES)
  const sums = new Float32Array(ROWS * STATES)
  const transitions = new Float64Array(STATES * STATES)
  const transitionSums = new Float64Array(STATES * STATES)
  const decoder = new Decoder()
  let emissions = new Float64Array(4096 * STATES)
  let kept = new Int32Array(4096 * FEATURES)
  let step = 1
  const limit = Math.floor(dropout * 0xffff)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    for (const { rows, states } of shuffled(examples, random)) {
      const n = states.length
      if (emissions.length < n * STATES) emissions = new Float64Array(n * STATES * 2)
      if (kept.length < rows.length) kept = new Int32Array(rows.length * 2)
      const salt = random.below(0x7fffffff)
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!
        kept[i] = ((Math.imul(row ^ salt, 0x9e3779b1) >>> 16) & 0xffff) < limit ? 0 : row
      }
      emissions.fill(0, 0, n * STATES)
      for (let i = 0; i < n; i++) {
        for (let f = 0; f < FEATURES; f++) {
          const row = kept[i * FEATURES + f]! * STATES
          if (row !== 0) for (let s = 0; s < STATES; s++) emissions[i * STATES + s]! += weights[row + s]!
        }
      }
      const path = decoder.viterbi(emissions, n, transitions)
      let same = true
      for (let i = 0; i < n && same; i++) same = path[i] === states[i]
      if (!same) {
        wrong++
        for (let i = 0; i < n; i++) {
          const right = states[i]!
          const got = path[i]!
          if (i > 0 && (right !== got || states[i - 1] !== path[i - 1])) {
            const a = states[i - 1]! * STATES + right
            const b = path[i - 1]! * STATES + got
            transitions[a]! += 1
            transitionSums[a]! += step
            transitions[b]! -= 1
            transitionSums[b]! -= step
          }
          if (right === got) continue
          for (let f = 0; f < FEATURES; f++) {
            const row = kept[i * FEATURES + f]! * STATES
            if (row === 0) continue
            weights[row + right]! += 1
            sums[row + right]! += step
            weights[row + got]! -= 1
            sums[row + got]! -= step
          }
        }
      }
      step++
    }
    log(`epoch ${epoch + 1} of ${epochs}: ${wrong} of ${examples.length} sentences wrong`)
  }
  for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! - sums[i]! / step
  for (let i = 0; i < transitions.length; i++) transitions[i] = transitions[i]! - transitionSums[i]! / step
  return { weights, transitions }
}

/** The mean of taggers that were trained on different sentences: what they learned by chance cancels out. */
export function averageOf(members: readonly Trained[]): Trained {
  const weights = new Float32Array(ROWS * STATES)
  const transitions = new Float64Array(STATES * STATES)
  for (const member of members) {
    for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! + member.weights[i]! / members.length
    for (let i = 0; i < transitions.length; i++) transitions[i] = transitions[i]! + member.transitions[i]! / members.length
  }
  return { weights, transitions }
}
