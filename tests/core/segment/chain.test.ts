import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GAPS, STEP_WEIGHTS, bestReading, chances } from '#core/segment/chain'
import { CLASSES, STEPS, stateAfter } from '#core/segment/chain-states'

const scoresOf = (lines: number) => fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: lines * CLASSES.length, maxLength: lines * CLASSES.length }).map((all) => Float32Array.from(all))
const gapsOf = (lines: number) => fc.array(fc.nat(GAPS - 1), { minLength: lines, maxLength: lines }).map((all) => Uint8Array.from(all))
const steps = Float32Array.from({ length: STEP_WEIGHTS }, (_, index) => Math.sin(index))
const stepOf = new Map(STEPS.map((step, number) => [step.from * CLASSES.length + step.lineClass, number]))

/** Every reading of two lines with its score. */
function readingsOfTwo(scores: Float32Array, gaps: Uint8Array): { classes: [number, number]; score: number }[] {
  return CLASSES.flatMap((_, first) => CLASSES.flatMap((__, second) => {
    const state = stateAfter(null, first)
    if (state < 0 || stateAfter(state, second) < 0) return []
    const step = steps[gaps[1]! * STEPS.length + stepOf.get(state * CLASSES.length + second)!]!
    return [{ classes: [first, second] as [number, number], score: scores[first]! + scores[CLASSES.length + second]! + step }]
  }))
}

describe('the chain of a page', () => {
  it('finds the best of all readings', () => {
    fc.assert(fc.property(scoresOf(2), gapsOf(2), (scores, gaps) => {
      const all = readingsOfTwo(scores, gaps)
      const best = Math.max(...all.map(({ score }) => score))
      const found = bestReading({ scores, gaps }, steps)
      const own = all.find(({ classes }) => classes[0] === found[0] && classes[1] === found[1])
      expect(own?.score).toBeCloseTo(best, 4)
    }))
  })

  it('sums over all readings', () => {
    fc.assert(fc.property(scoresOf(2), gapsOf(2), (scores, gaps) => {
      const all = readingsOfTwo(scores, gaps)
      const sum = Math.log(all.reduce((total, { score }) => total + Math.exp(score), 0))
      expect(chances({ scores, gaps }, steps).logSum).toBeCloseTo(sum, 3)
    }))
  })

  it('gives every line chances that add up to one', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 12 }).chain((lines) => fc.tuple(scoresOf(lines), gapsOf(lines))), ([scores, gaps]) => {
      const { classes } = chances({ scores, gaps }, steps)
      for (let line = 0; line < gaps.length; line += 1) {
        const sum = classes.subarray(line * CLASSES.length, (line + 1) * CLASSES.length).reduce((total, each) => total + each, 0)
        expect(sum).toBeCloseTo(1, 4)
      }
    }))
  })

  it('never goes on with the article of furniture, nor begins a page with the rest of one', () => {
    fc.assert(fc.property(scoresOf(8), gapsOf(8), (scores, gaps) => {
      const joints = Array.from(bestReading({ scores, gaps }, steps), (each) => CLASSES[each]!.joint)
      expect(['begins', 'furniture']).toContain(joints[0])
      joints.forEach((joint, line) => {
        if (joint === 'goes-on') expect(joints[line - 1]).not.toBe('furniture')
      })
    }))
  })

  it('is still a reading where the scores allow none but hopeless ones', () => {
    const scores = new Float32Array(2 * CLASSES.length).fill(-100)
    scores[CLASSES.findIndex(({ joint }) => joint === 'furniture')] = 100
    scores[CLASSES.length + CLASSES.findIndex(({ joint }) => joint === 'goes-on')] = 100
    const joints = Array.from(bestReading({ scores, gaps: Uint8Array.of(0, 1) }, steps), (each) => CLASSES[each]!.joint)
    expect(joints).not.toEqual(['furniture', 'goes-on'])
    expect(chances({ scores, gaps: Uint8Array.of(0, 1) }, steps).classes.every((each) => Number.isFinite(each))).toBe(true)
  })
})
