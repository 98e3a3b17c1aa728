/**
 * How good and how fast suggestions are: `npm run bench:suggest`. What needs the labelled pages and sentences beside the
 * project is left out where they are not there. Speeds are ratios to jieba's own tag() in the same run.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createSuggester } from '#core/mention/suggester'
import { SHOWN, SOLID } from '#core/mention/suggestion'
import { composedBylines } from './bench-suggest/composed'
import { simulateEditor } from './bench-suggest/editor'
import { documentsOf, learningCurve } from './bench-suggest/learning'
import { readMeasureOnly, readRealPages, readUnerTest } from './bench-suggest/sets'
import { f1, inWords } from './bench-suggest/score'
import { scorePages, scoreSentences } from './bench-suggest/score-sets'
import { measureSpeed, startUp } from './bench-suggest/speed'

const SHARED = join(import.meta.dirname, '../../shared')
const TAGGER = join(import.meta.dirname, '../resources/tagger')
const SPLITTER = join(import.meta.dirname, '../resources/splitter/weights.bin')
const isQuick = process.argv.includes('--quick')

const { resources, lines } = startUp(TAGGER)
for (const line of lines) console.log(line)
if (existsSync(join(SHARED, 'data'))) bench()
else console.log('bench:suggest: scores skipped, no labelled pages and sentences beside the project (../shared)')

function bench(): void {
  const suggester = createSuggester(resources)
  const pages = readRealPages(SHARED, SPLITTER)
  const news = readMeasureOnly(SHARED)
  console.log('\nF1 (PER / LOC / ORG)')
  for (const least of [SOLID, SHOWN]) {
    const which = least === SHOWN ? 'faint ones too' : `from ${least} up`
    console.log(`  real pages, ${which}: ${inWords(scorePages(suggester, pages.map(({ split }) => split), least))}`)
    console.log(`  real pages, split by hand, ${which}: ${inWords(scorePages(suggester, pages.map(({ byHand }) => byHand), least))}`)
    console.log(`  measure-only news, plain, ${which}: ${inWords(scoreSentences(suggester, news, least))}`)
    console.log(`  UNER test, ${which}: ${inWords(scoreSentences(suggester, readUnerTest(SHARED), least))}`)
  }
  const { found, names } = composedBylines(suggester, SHARED, SPLITTER, SOLID)
  console.log(`  by-lines of composed pages: ${found} of ${names} reporters and photographers found (${((100 * found) / names).toFixed(1)} %)`)
  const { presses, mentions } = simulateEditor(resources, pages.map(({ byHand }) => byHand), SOLID)
  console.log(`\nkey presses per correct mention on the real pages, simulated: ${(presses / mentions).toFixed(2)} (${presses} for ${mentions})`)
  for (const line of measureSpeed(suggester, resources.cut, pages, news)) console.log(line)
  if (isQuick) return
  console.log('\nlearning, documents of 600 characters of the measure-only news, the next 50 documents')
  const { curve, meanMs, maxMs } = learningCurve(resources, documentsOf(news, 600), [5, 10, 20, 50, 100], 50, [0, 60])
  for (const { learned, frozen, after } of curve)
    console.log(`  after ${String(learned).padStart(3)}: ${after.toFixed(1)}, as shipped ${frozen.toFixed(1)}, gain ${(after - frozen).toFixed(1)}`)
  console.log(`  learning from one document: ${meanMs.toFixed(0)} ms on average, ${maxMs.toFixed(0)} ms at most`)
  const paper = documentsOf(news, 600)
  console.log(`  (${paper.length} documents, F1 over all of them as shipped ${f1(scoreSentences(suggester, news, 0)['ALL']).toFixed(1)})`)
}
