import { readdirSync, readFileSync, writeFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { parseLexicon } from '#core/mention/lexicon/lexicon'
import { Featurizer } from '#core/mention/tagger/features'
import { packWeights } from '#core/mention/tagger/weights-file'
import { buildLexicon } from './build-lexicon'
import { calibrate } from './calibrate'
import { exampleOf } from './examples'
import { drawSentence, parseGrammar } from './grammar'
import { readDictionary } from './name-characters'
import { createNameSource } from './name-source'
import { trainPerceptron, type Example } from './perceptron'
import { quantise } from './quantise'
import { createRandom } from './random'
import { readUner } from './read-uner'
import type { Sentence } from './sentence'

/** Sentences of either kind that are kept for `calibrate`. */
const HELD = 250
/** Weights are clipped to ± this. */
const CLIP = 40

const folder = dirname(fileURLToPath(import.meta.url))
const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    out: { type: 'string', default: 'resources/tagger' },
    seed: { type: 'string', default: '1' },
    drawn: { type: 'string', default: '16000' },
    epochs: { type: 'string', default: '6' },
    dropout: { type: 'string', default: '0.15' },
    least: { type: 'string', default: '1' },
    show: { type: 'string', default: '0' },
  },
})

const corpus = join(resolve(values.shared), 'data/ner-uner')
if (!existsSync(corpus)) {
  console.error(`there is no ${corpus}: the tagger is trained on Universal NER, Chinese GSD simplified (CC BY-SA 4.0)`)
  process.exit(2)
}
const log = (line: string): void => console.error(line)
const random = createRandom(Number(values.seed))
const built = buildLexicon(folder, readDictionary(dict))
const parsed = parseLexicon(built.text)
if (!parsed.ok) throw new Error(`line ${parsed.line} of the lexicon is wrong`)
const jieba = Jieba.withDict(dict)
const featurizer = new Featurizer(parsed.lexicon, (text) => jieba.tag(text, true))

const grammar = parseGrammar(readdirSync(join(folder, 'grammar')).sort().map((file) => readFileSync(join(folder, 'grammar', file), 'utf8')))
const source = createNameSource(built.stock)
const drawn: Sentence[] = []
for (let n = Number(values.drawn); n > 0; n--) drawn.push(drawSentence(grammar, source, 'S', random))
for (const { text, names } of drawn.slice(0, Number(values.show))) {
  let at = 0
  let marked = ''
  for (const { start, end, label } of names) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}|${label}]`
    at = end
  }
  console.log(marked + text.slice(at))
}
const written = ['uner_train.iob2', 'uner_dev.iob2'].flatMap((file) => readUner(readFileSync(join(corpus, file), 'utf8')))
const held = written.splice(written.length - HELD)
const heldDrawn = Array.from({ length: HELD }, () => drawSentence(grammar, source, 'S', random))
const sentences = [...written, ...drawn]
log(`${written.length} sentences of the corpus, ${drawn.length} drawn; ${sentences.reduce((sum, { text }) => sum + text.length, 0)} characters`)
const examplesOf = (list: readonly Sentence[]): Example[] => list.filter(({ text }) => text.length > 0).map((sentence) => exampleOf(sentence, featurizer))
const examples = examplesOf(sentences)
const trained = trainPerceptron(examples, Number(values.epochs), Number(values.dropout), random, log)
const heat = calibrate(quantise(trained, CLIP, Number(values.least), 1), examplesOf([...held, ...heldDrawn]))
log(`scores times ${heat} are logarithms of chances`)
const bytes = packWeights(quantise(trained, CLIP, Number(values.least), heat))
mkdirSync(values.out, { recursive: true })
writeFileSync(join(values.out, 'weights.bin'), bytes)
writeFileSync(join(values.out, 'lexicon.txt'), built.text)
log(`${join(values.out, 'weights.bin')}: ${bytes.length} bytes; lexicon.txt: ${Buffer.byteLength(built.text)} bytes`)
