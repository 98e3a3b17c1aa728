import { describe, expect, it } from 'vitest'
import { GAPS } from '#core/segment/chain'
import { CLASSES, STATES, STEPS, classNumber } from '#core/segment/chain-states'
import { HABIT_OF_STEP, OUTPUTS, addHabits, habitsSize, stepHabitsAt, stepsWith } from '#core/segment/habits'
import { fitPlace, habitsAt, usualPlace } from '#core/segment/learn/fit-habits'
import { lossOf, type Lesson } from '#core/segment/learn/lesson'
import { minimise } from '#core/segment/learn/minimise'
import { noGains, bestShare, withPage } from '#core/segment/learn/trial'
import { emptyModel } from '#core/segment/model'
import { ROLES } from '#core/segment/role'

const C = CLASSES.length
const model = emptyModel()
const { features } = model.second.plan
const KICKER = classNumber('kicker', 'begins')
const HEADLINE = classNumber('headline', 'begins')

/** Lines that all have this one feature and could be anything, each the beginning of its own article. */
function lessonWith(feature: number, classes: readonly number[]): Lesson {
  const count = classes.length
  return {
    features: { offsets: Int32Array.from({ length: count + 1 }, (_, line) => line), ids: new Uint16Array(count).fill(feature) },
    scores: new Float32Array(count * C),
    gaps: new Uint8Array(count),
    classes: Uint8Array.from(classes),
  }
}

describe('the habits of a paper', () => {
  it('speak for all classes of a role, on the lines with the feature', () => {
    const habits = new Float32Array(habitsSize(features))
    habits[7 * OUTPUTS + ROLES.indexOf('deck')] = 2
    const scores = new Float32Array(2 * C)
    addHabits(scores, { offsets: Int32Array.of(0, 1, 2), ids: Uint16Array.of(7, 8) }, habits)
    const raised = [...scores].flatMap((score, at) => (score === 0 ? [] : [at]))
    expect(raised).toEqual([classNumber('deck', 'begins'), classNumber('deck', 'goes-on')])
    expect(scores[raised[0]!]).toBe(2)
  })

  it('make a step from role to role likelier after one kind of gap alone, whatever came before', () => {
    const habits = new Float32Array(habitsSize(features))
    const goesOn = classNumber('headline', 'goes-on')
    const isIt = ({ from, lineClass }: (typeof STEPS)[number]): boolean => CLASSES[STATES[from]!.lineClass]!.role === 'kicker' && lineClass === goesOn
    const gap = 1
    habits[stepHabitsAt(features) + HABIT_OF_STEP[gap * STEPS.length + STEPS.findIndex(isIt)]!] = 3
    const steps = stepsWith(new Float32Array(GAPS * STEPS.length), habits, features)
    const raised = [...steps].flatMap((weight, at) => (weight === 0 ? [] : [at]))
    expect(raised).toEqual(STEPS.flatMap((step, at) => (isIt(step) ? [gap * STEPS.length + at] : [])))
    expect(raised.length).toBeGreaterThan(1)
  })

  it('are fitted to what lines turned out to be, the closer the more lines there are', () => {
    const chanceOf = (lines: number): number => {
      const lesson = lessonWith(7, new Array<number>(lines).fill(KICKER))
      const habits = habitsAt(model, fitPlace(model, [lesson], usualPlace(model), 20))
      return Math.exp(-lossOf(model, lessonWith(7, [KICKER]), habits))
    }
    const [none, few, many] = [1 / C, chanceOf(3), chanceOf(30)]
    expect(few).toBeGreaterThan(none)
    expect(many).toBeGreaterThan(few)
  })

  it('go along a way in which papers differ rather than each by itself', () => {
    const way = new Float32Array(habitsSize(features))
    // Papers that have kickers where others have headlines do so on both kinds of lines.
    for (const feature of [7, 8]) {
      way[feature * OUTPUTS + ROLES.indexOf('kicker')] = 1
      way[feature * OUTPUTS + ROLES.indexOf('headline')] = -1
    }
    const withWay = { ...model, ways: [way] }
    const taught = habitsAt(withWay, fitPlace(withWay, [lessonWith(7, [KICKER, KICKER])], usualPlace(withWay), 20))
    const loss = (lineClass: number): number => lossOf(withWay, lessonWith(8, [lineClass]), taught)
    expect(loss(KICKER)).toBeLessThan(loss(HEADLINE))
  })

  it('have the gradient that small changes show', () => {
    const lesson = lessonWith(7, [KICKER, HEADLINE, classNumber('body', 'goes-on')])
    const habits = new Float32Array(habitsSize(features)).map((_, at) => Math.sin(at) / 4)
    const gradient = new Float64Array(habits.length)
    const loss = lossOf(model, lesson, habits, gradient)
    const step = stepHabitsAt(features) + HABIT_OF_STEP[STEPS.findIndex(({ from, lineClass }) => STATES[from]!.lineClass === KICKER && lineClass === HEADLINE)]!
    for (const at of [7 * OUTPUTS, 7 * OUTPUTS + ROLES.indexOf('body'), 7 * OUTPUTS + ROLES.length, step]) {
      const moved = habits.map((value, index) => value + (index === at ? 0.01 : 0))
      expect((lossOf(model, lesson, moved) - loss) / 0.01).toBeCloseTo(gradient[at]!, 1)
    }
  })
})

describe('the search for the least of a function', () => {
  it('finds the bottom of a narrow valley', () => {
    const found = minimise(([x, y], gradient) => {
      gradient[0] = 2 * (x! - 3)
      gradient[1] = 200 * (y! + 1)
      return (x! - 3) ** 2 + 100 * (y! + 1) ** 2
    }, Float64Array.of(0, 0), 50, 1e-9)
    expect(found[0]).toBeCloseTo(3, 3)
    expect(found[1]).toBeCloseTo(-1, 3)
  })

  it('stays where nothing is lower, and leaves the start alone', () => {
    const start = Float64Array.of(0)
    expect([...minimise(([x], gradient) => ((gradient[0] = 2 * x!), x! * x!), start, 9, 0)]).toEqual([0])
    minimise(([x], gradient) => ((gradient[0] = 1), x!), start, 3, 0)
    expect([...start]).toEqual([0])
  })
})

describe('how far the splitter goes along with what it learnt', () => {
  const after = (pages: number, losses: readonly number[]): number => bestShare(Array.from({ length: pages }).reduce<Float64Array>((gains) => withPage(gains, losses), noGains()), pages)

  it('is not at all on the first pages, half after some, and wholly after more', () => {
    expect([3, 4, 7, 8].map((pages) => after(pages, [5, 4, 3]))).toEqual([0, 0.5, 0.5, 1])
  })

  it('is half where the whole gained hardly more', () => {
    expect(after(20, [5, 4, 3.9])).toBe(0.5)
  })

  it('is not at all where it made pages worse', () => {
    expect(after(20, [5, 5.1, 6])).toBe(0)
  })
})
