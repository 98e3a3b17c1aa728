import { fitPlace, habitSpreads, habitsAt, usualPlace } from '#core/segment/learn/fit-habits'
import { lessonOf, type Lesson } from '#core/segment/learn/lesson'
import type { Model } from '#core/segment/model'
import { correctedPage } from './lessons'
import { narrowStyle } from './narrow-style'
import { mainDirections } from './main-directions'
import { randomStyle } from './random-style'
import type { SharedTools } from './shared-tools'
import { composePageSet, type TrainingSource } from './training-pages'

const PAPERS = 300
const PAGES = 40
const ROUNDS = 2
const STEPS = 14
/** What a fit finds is drawn to nothing by what it takes for likely: papers differ by so many times more (as variance). */
const DRAWN = 4

/**
 * Finds the ways in which papers differ: fits habits to many papers, and takes the directions in which these lie apart
 * most. In place. The second round fits them with what the first one found, which draws less to nothing.
 */
export function trainWays(tools: SharedTools, source: TrainingSource, model: Model, report: (line: string) => void): void {
  const papers = Array.from({ length: PAPERS }, (_, paper) => composePaper(tools, source, model, paper))
  const spreads = habitSpreads(model)
  model.ways.forEach((way) => way.fill(0))
  for (let round = 0; round < ROUNDS; round += 1) {
    const apart = papers.map((lessons) => habitsAt(model, fitPlace(model, lessons, usualPlace(model), STEPS), spreads).map((habit, at) => habit / spreads[at]!))
    const { directions, variances } = mainDirections(apart, model.ways.length)
    model.ways.forEach((way, number) => {
      const spread = Math.sqrt(DRAWN * variances[number]!)
      for (let at = 0; at < way.length; at += 1) way[at] = spread * directions[number]![at]! * spreads[at]!
    })
    report(`ways ${round + 1}/${ROUNDS}: variances ${variances.map((each) => each.toFixed(2)).join(' ')}`)
  }
}

/** Pages of one paper that keeps to few forms, or (every second one) to as many as are drawn; every fifth is worn. */
function composePaper(tools: SharedTools, source: TrainingSource, model: Model, paper: number): Lesson[] {
  const seed = `ways ${paper}`
  const random = tools.createRandom(seed)
  const drawn = randomStyle(random, random.chance(0.25) ? 'usual' : 'wide')
  const style = paper % 2 === 0 ? narrowStyle(drawn, random.chance(0.33) ? 'before' : 'after') : { ...drawn, articles: [3, 6] }
  const pages = composePageSet(tools, { ...source, seed, styles: 1, pagesPerStyle: PAGES, style, breadth: 'wide', isWorn: paper % 5 === 4 })
  return Array.from(pages, (rows, page) => lessonOf(model, correctedPage(rows, String(page))))
}
