/**
 * Trains the splitter and writes `resources/splitter/weights.bin`:
 *
 *   npx tsx scripts/train-splitter/main.ts --shared ../shared [--rounds N] [--fresh]
 *
 * Pages are composed from the articles beside the project, in the styles of newspapers that do not exist; no article
 * that occurs in the composed pages of the corpus is used. The same arguments give the same weights. What a stage has
 * made is kept in `.cache/train-splitter`, so that a run that was stopped goes on where it was; `--fresh` forgets it.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { QUESTIONS } from '#core/segment/link-pieces'
import { emptyModel } from '#core/segment/model'
import { packWeights, unpackWeights } from '#core/segment/weights'
import { dictionaryPairs } from './dictionary-pairs'
import { loadSharedTools } from './shared-tools'
import { trainBylines } from './train-bylines'
import { trainConfidence } from './train-confidence'
import { trainLinks } from './train-links'
import { trainLook } from './train-look'
import { trainWays } from './train-ways'
import { divideArticles, readLists } from './training-pages'

const WEIGHTS = 'resources/splitter/weights.bin'
const CACHE = '.cache/train-splitter'

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    rounds: { type: 'string', default: '48' },
    fresh: { type: 'boolean', default: false },
  },
})
const tools = await loadSharedTools(values.shared)
const source = { articles: divideArticles(tools).train, lists: readLists(tools) }
const model = emptyModel()
model.vocabulary.wordPairs.set(dictionaryPairs())
const rounds = Number(values.rounds)
const report = (line: string): void => console.error(line)
if (values.fresh) rmSync(CACHE, { recursive: true, force: true })
mkdirSync(CACHE, { recursive: true })

const pages = { styles: 50, pagesPerStyle: 4, smallStyles: 0, goesOn: false }
const first = { name: 'first', seed: 'first', pagesSeed: 'train first', rounds, ...pages, timesEach: 2, rate: 0.003 }
await stage('first', [model.first.weights], async () => model.first.weights.set(await trainLook(tools, model, model.first, first, report)))
await stage('first-links', weightsOf(model.first.scorers), () => trainLinks(tools, source, model, model.first, 'first-links', 600, report))
const second = { name: 'second', seed: 'second', pagesSeed: 'train second', rounds: Math.ceil(rounds * 1.4), ...pages, timesEach: 2, rate: 0.002 }
await stage('second', [model.second.weights], async () => model.second.weights.set(await trainLook(tools, model, model.second, second, report)))
// Pages of a few lines come last and for a short time: they are rare.
const beforeSmall = model.second.weights.slice()
const small = { ...second, name: 'second-small', seed: 'second small', pagesSeed: 'train small', rounds: Math.ceil(rounds * 0.3), smallStyles: 25, goesOn: true, rate: 0.001 }
await stage('second-small', [model.second.weights], async () => model.second.weights.set(await trainLook(tools, model, model.second, small, report)))
await stage('second-links', weightsOf(model.second.scorers), () => trainLinks(tools, source, model, model.second, 'second-links', 1200, report))
await stage('bylines', [model.bylines.weights], () => trainBylines(tools, source, model, 2000, report))
// A fifth of the way back, so that what was learned of whole pages stays.
model.second.weights.forEach((value, index) => (model.second.weights[index] = beforeSmall[index]! + 0.8 * (value - beforeSmall[index]!)))
await stage('confidence', [model.confidence.weights], () => trainConfidence(tools, source, model, 2000, report))
// On the weights as they are shipped, rounded to bytes.
const shipped = unpackWeights(packWeights(model))
await stage('ways', shipped.ways, () => trainWays(tools, source, shipped, report))

const bytes = packWeights(shipped)
mkdirSync(dirname(WEIGHTS), { recursive: true })
writeFileSync(WEIGHTS, bytes)
report(`${WEIGHTS}: ${bytes.length} bytes`)

/** Runs a stage that fills these weights, or takes them from the cache. */
async function stage(name: string, weights: readonly Float32Array[], run: () => void | Promise<void>): Promise<void> {
  const file = join(CACHE, `${name}.bin`)
  if (existsSync(file)) {
    const bytes = readFileSync(file)
    let at = 0
    for (const tensor of weights) {
      for (let index = 0; index < tensor.length; index += 1, at += 4) tensor[index] = bytes.readFloatLE(at)
    }
    report(`${name}: from ${file}`)
    return
  }
  await run()
  writeFileSync(file, Buffer.concat(weights.map((tensor) => Buffer.from(tensor.buffer, tensor.byteOffset, tensor.byteLength))))
}

function weightsOf(scorers: (typeof model)['first']['scorers']): Float32Array[] {
  return QUESTIONS.map((question) => scorers[question].weights)
}
