/**
 * How good and how fast the splitter is: `npm run bench:split`. Scores the labelled pages beside the project and pages
 * composed in the styles of papers that nothing was trained on, from articles that nothing was trained on.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createSplitter, splitterOf } from '#core/segment/create-splitter'
import { learnFrom, newProfile, withProfile } from '#core/segment/learn/profile'
import type { Model } from '#core/segment/model'
import type { Segmentation, Splitter } from '#core/segment/segmentation'
import { unpackWeights } from '#core/segment/weights'
import { foreignStyles } from './train-splitter/foreign-styles'
import { correctedPage } from './train-splitter/lessons'
import { narrowStyle } from './train-splitter/narrow-style'
import { randomStyle } from './train-splitter/random-style'
import { scorePage, type PageScore } from './train-splitter/score-set'
import { loadSharedTools, type LabelledRow, type SharedTools } from './train-splitter/shared-tools'
import { composePageSet, divideArticles, readLists, type TrainingSource } from './train-splitter/training-pages'

const SHARED = join(import.meta.dirname, '../../shared')
const WEIGHTS = join(import.meta.dirname, '../resources/splitter/weights.bin')
const isQuick = process.argv.includes('--quick')

async function bench(): Promise<void> {
  const tools = await loadSharedTools(SHARED)
  const bytes = readFileSync(WEIGHTS)
  const loading = performance.now()
  const model = unpackWeights(bytes)
  console.log(`weights: ${Math.round(bytes.length / 1000)} KB, loaded in ${(performance.now() - loading).toFixed(1)} ms\n`)
  const split = createSplitter(bytes)
  const divided = divideArticles(tools)
  const source = { articles: [...divided.held, ...divided.composed], lists: readLists(tools) }
  const sets: [string, readonly (readonly LabelledRow[])[]][] = [
    ['real pages', readFolder('real')],
    ['composed pages', readFolder('composed')],
    ['unseen seeds and styles', [...composePageSet(tools, { ...source, seed: 'bench', styles: 20, pagesPerStyle: 4, breadth: 'wide', isWorn: false })]],
    ['other papers', foreignStyles().flatMap((style, index) => [...composePageSet(tools, { ...source, seed: `foreign ${index}`, styles: 1, pagesPerStyle: 10, style, breadth: 'wide', isWorn: false })])],
    ['interrupted and worn', [...composePageSet(tools, { ...source, seed: 'bench worn', styles: 20, pagesPerStyle: 4, breadth: 'wide', isWorn: true })]],
  ]
  const columns = sets.map(([name, pages]) => showSet(tools, name, pages, split))
  showTable(columns)
  showSpeed(sets[1]![1], split)
  if (!isQuick) showLearning(tools, source, model)
}

function readFolder(name: string): LabelledRow[][] {
  const folder = join(SHARED, 'corpus', name)
  return readdirSync(folder).filter((file) => file.endsWith('.labels.tsv')).map((file) =>
    readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1).map((line) => {
      const [article, role, ...text] = line.split('\t')
      return { article: article!, role: role!, text: text.join('\t') }
    }))
}

const MEASURES: readonly [string, string, number][] = [
  ['exact articles', 'exactArticles', 100], ['exact bodies', 'exactBodies', 100], ['headlines, adjacent', 'adjacentHeadlines', 100],
  ['headlines, detached', 'detachedHeadlines', 100], ['boundary F1', 'boundaryF1', 100], ['role macro-F1', 'roleMacroF1', 100],
  ['corrections per page', 'correctionsByTarget', 1],
]

/** What one set of pages came to, as the table shows it: a heading, and a cell for each measure and calibration. */
interface Column {
  readonly heading: string
  readonly cells: readonly string[]
}

function showSet(tools: SharedTools, name: string, pages: readonly (readonly LabelledRow[])[], split: Splitter): Column {
  const scores = pages.map((rows) => scorePage(tools, split, rows))
  const naive = [oneArticle, everyBlankLine].map((each) => pages.map((rows) => scorePage(tools, each, rows)))
  console.log(`${name}: ${pages.length} pages${' '.repeat(Math.max(1, 30 - name.length))}splitter [95 %]          one article   each blank line`)
  const cells: string[] = []
  for (const [title, measure, factor] of MEASURES) {
    const show = (value: number | null | undefined): string => (value === null || value === undefined ? 'none' : (value * factor).toFixed(factor === 1 ? 2 : 1))
    const own = measureOf(tools, scores, measure)
    const range = pages.length >= 20 ? intervalOf(tools, scores, measure).map(show).join(', ') : 'few pages'
    cells.push(pages.length >= 20 ? `${show(own)} (${range.replace(', ', '–')})` : show(own))
    const others = naive.map((each) => show(measureOf(tools, each, measure)).padStart(13))
    console.log(`  ${title.padEnd(24)}${show(own).padStart(24)} [${range}]`.padEnd(68) + others.join('   '))
  }
  const boundaries = scores.flatMap((score) => score.boundaries)
  const articles = scores.flatMap((score) => score.articles)
  console.log(`  calibration error: boundaries ${calibrationError(boundaries).toFixed(4)}, articles ${calibrationError(articles).toFixed(3)}`)
  console.log(`  articles said → exact: ${reliability(articles)}`)
  console.log(`  boundaries said → were: ${reliability(boundaries)}\n`)
  cells.push(`${calibrationError(boundaries).toFixed(4)} / ${calibrationError(articles).toFixed(3)}`)
  return { heading: `${name} (${pages.length})`, cells }
}

/** The same once more as the README has it. */
function showTable(columns: readonly Column[]): void {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  console.log(row(['', ...columns.map(({ heading }) => heading)]))
  console.log(row(['---', ...columns.map(() => '---')]))
  const titles = [...MEASURES.map(([title, , factor]) => (factor === 100 ? `${title}, %` : title)), 'calibration error, boundaries / articles']
  titles.forEach((title, index) => console.log(row([title, ...columns.map(({ cells }) => cells[index]!)])))
  console.log('')
}

function measureOf(tools: SharedTools, scores: readonly PageScore[], measure: string): number | null {
  return tools.measuresOf(tools.addCounts(scores.map(({ counts }) => counts)))[measure] ?? null
}

const DRAWS = 200

function intervalOf(tools: SharedTools, scores: readonly PageScore[], measure: string): [number, number] {
  const random = tools.createRandom('interval')
  const values = Array.from({ length: DRAWS }, () => measureOf(tools, scores.map(() => random.pick(scores)), measure) ?? 0).sort((a, b) => a - b)
  return [values[Math.floor(DRAWS * 0.025)]!, values[Math.floor(DRAWS * 0.975)]!]
}

const BINS = 10

function inBins(pairs: readonly (readonly [number, boolean])[]): { said: number; was: number; count: number }[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const own = pairs.filter(([chance]) => Math.min(BINS - 1, Math.floor(chance * BINS)) === bin)
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
    return { said: mean(own.map(([chance]) => chance)), was: mean(own.map(([, truth]) => Number(truth))), count: own.length }
  })
}

/** Mean difference of what was said and what was, over ten bins, weighed by their sizes. */
function calibrationError(pairs: readonly (readonly [number, boolean])[]): number {
  return inBins(pairs).reduce((sum, { said, was, count }) => sum + (Math.abs(said - was) * count) / pairs.length, 0)
}

function reliability(pairs: readonly (readonly [number, boolean])[]): string {
  return inBins(pairs).filter(({ count }) => count > 0).map(({ said, was, count }) => `${said.toFixed(2)}→${was.toFixed(2)} (${count})`).join('  ')
}

const oneArticle: Splitter = (text) => inArticles([text])
const everyBlankLine: Splitter = (text) => inArticles(text.split(/(?<=\n)(?=\s*\n)/u))

/** Each stretch is one article of body lines. */
function inArticles(stretches: readonly string[]): Segmentation {
  let at = 0
  const articles = stretches.flatMap((stretch) => {
    const skipped = /^(?:\s*\n)*/u.exec(stretch)![0].length
    const part = { start: at + skipped, end: at + stretch.trimEnd().length, role: 'body' as const, confidence: 0.5, candidates: [] }
    at += stretch.length
    return part.end > part.start ? [{ parts: [part], confidence: 0.5 }] : []
  })
  return { articles, furniture: [], boundaries: [] }
}

function showSpeed(pages: readonly (readonly LabelledRow[])[], split: Splitter): void {
  const texts = pages.map((rows) => rows.map(({ text }) => text).join('\n'))
  const time = (run: () => void): number => {
    const begin = performance.now()
    run()
    return performance.now() - begin
  }
  texts.forEach(split)
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const all = Math.min(...[1, 2, 3].map(() => time(() => texts.forEach(split))))
  const long = texts.join('\n\n')
  // 5 MB of a file in UTF-8.
  const size = Math.round((5e6 * long.length) / Buffer.byteLength(long))
  const huge = long.repeat(Math.ceil(size / long.length)).slice(0, size)
  const short = Array.from({ length: 100_000 }, (_, line) => `第${line}行短文`).join('\n')
  console.log(`speed: ${Math.round(characters / all)} 000 characters/s, ${((all / characters) * 7000).toFixed(1)} ms for a page of 7,000 characters`)
  console.log(`  5 MB page ${(time(() => split(huge)) / 1000).toFixed(1)} s, 100,000 short lines ${(time(() => split(short)) / 1000).toFixed(1)} s, one line of 5 MB ${(time(() => split(huge.replace(/\n/g, ''))) / 1000).toFixed(1)} s\n`)
}

const PAPERS = 20
const LEARNT = 20
const CORRECTED = [5, 20]
/** With half a correction a page, one more on twenty pages is a tenth: more pages, so that single lines do not decide. */
const TESTED = 40
/** A paper is worse off from this share of its corrections on. */
const WORSE = 0.05

/** A paper of narrow habits: its first pages are corrected one after the other, the pages after them are only split. */
function showLearning(tools: SharedTools, source: TrainingSource, model: Model): void {
  const totals = [0, ...CORRECTED].map(() => [] as number[])
  for (let paper = 0; paper < PAPERS; paper += 1) {
    const seed = `paper ${paper}`
    const style = narrowStyle(randomStyle(tools.createRandom(seed), 'wide'), paper % 3 === 0 ? 'before' : 'after')
    const pages = [...composePageSet(tools, { ...source, seed, styles: 1, pagesPerStyle: LEARNT + TESTED, style, breadth: 'wide', isWorn: false })]
    const tested = pages.slice(LEARNT)
    const corrections = (own: Model): number => measureOf(tools, tested.map((rows) => scorePage(tools, splitterOf(own), rows)), 'correctionsByTarget')!
    let profile = newProfile(model)
    totals[0]!.push(corrections(model))
    pages.slice(0, LEARNT).forEach((rows, index) => {
      profile = learnFrom(model, profile, correctedPage(rows, String(index)))
      const place = CORRECTED.indexOf(index + 1)
      if (place >= 0) totals[place + 1]!.push(corrections(withProfile(model, profile)))
    })
  }
  console.log(`learning: corrections per page of ${PAPERS} papers, on ${TESTED} pages of each`)
  const first = totals[0]!
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  totals.forEach((values, index) => {
    const worse = values.filter((value, paper) => value > first[paper]! * (1 + WORSE)).length
    const most = Math.max(...values.map((value, paper) => value / first[paper]! - 1))
    const change = `${(100 * (sum(values) / sum(first) - 1)).toFixed(0)} %, ${worse} papers worse by over ${100 * WORSE} %, the worst ${(100 * most).toFixed(0)} %`
    console.log(`  after ${index === 0 ? 0 : CORRECTED[index - 1]} pages: ${(sum(values) / PAPERS).toFixed(2)} (${change})   ${values.map((value) => value.toFixed(2)).join(' ')}`)
  })
}

if (existsSync(join(SHARED, 'tools'))) await bench()
else console.log('bench:split skipped: no labelled pages beside the project (../shared)')
