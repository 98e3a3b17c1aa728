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
import { averageOf, trainPerceptron, type Example, type Trained } from './perceptron'
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
    members: { type: 'string', default: '2' },
    drawn: { type: 'string', default: '32000' },
    epochs: { type: 'string', default: '5' },
    dropout: { type: 'string', default: '0.18' },
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
const draw = (count: number): Sentence[] => Array.from({ length: count }, () => drawSentence(grammar, source, 'S', random))
for (const sentence of draw(Number(values.show))) console.log(marked(sentence))

const written = ['uner_train.iob2', 'uner_dev.iob2'].flatMap((file) => readUner(readFileSync(join(corpus, file), 'utf8')))
const examplesOf = (list: readonly Sentence[]): Example[] => list.filter(({ text }) => text.length > 0).map((sentence) => exampleOf(sentence, featurizer))
const held = examplesOf([...written.splice(written.length - HELD), ...draw(HELD)])
const members: Trained[] = []
for (let member = 1; member <= Number(values.members); member++) {
  const sentences = [...written, ...draw(Number(values.drawn))]
  log(`member ${member}: ${written.length} sentences of the corpus and ${values.drawn} drawn, ${sentences.reduce((sum, { text }) => sum + text.length, 0)} characters`)
  members.push(trainPerceptron(examplesOf(sentences), Number(values.epochs), Number(values.dropout), random, log))
}
const trained = averageOf(members)
const heat = calibrate(quantise(trained, CLIP, Number(values.least), 1), held)
log(`scores times ${heat} are logarithms of chances`)
const bytes = packWeights(quantise(trained, CLIP, Number(values.least), heat))
mkdirSync(values.out, { recursive: true })
writeFileSync(join(values.out, 'weights.bin'), bytes)
writeFileSync(join(values.out, 'lexicon.txt'), built.text)
log(`${join(values.out, 'weights.bin')}: ${bytes.length} bytes; lexicon.txt: ${Buffer.byteLength(built.text)} bytes`)

/** A sentence with its names written in: 本报讯（记者[石大山|PER]）. */
function marked({ text, names }: Sentence): string {
  let out = ''
  let at = 0
  for (const { start, end, label } of names) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}|${label}]`
    at = end
  }
  return out + text.slice(at)
}
