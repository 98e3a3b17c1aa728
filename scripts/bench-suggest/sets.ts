import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { documentFrom } from '#core/document/from-segmentation'
import type { Document } from '#core/document/model'
import type { LessonText } from '#core/mention/learn/lesson'
import { createSplitter } from '#core/segment/create-splitter'
import { HEAD_ROLES, type Role } from '#core/segment/role'
import type { ProposedPart, Splitter } from '#core/segment/segmentation'
import { linesOf } from '#core/text/lines'
import { readUner } from '../train-tagger/read-uner'

/** A page with its right mentions, as score-mentions has them: `LABEL<TAB>TEXT` and how often. */
export interface LabelledPage {
  readonly document: Document
  readonly wanted: ReadonlyMap<string, number>
}

/** A real page as the splitter leaves it and as it was split by hand. */
export interface RealPage {
  readonly split: LabelledPage
  readonly byHand: LabelledPage
}

export function readSplitter(weights: string): Splitter {
  return createSplitter(readFileSync(weights))
}

export function readRealPages(shared: string, weights: string): RealPage[] {
  const folder = join(shared, 'corpus/real')
  const split = readSplitter(weights)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mentions.tsv'))
    .map((name) => {
      const base = join(folder, name.replace('.mentions.tsv', ''))
      const text = readFileSync(`${base}.txt`, 'utf8')
      const wanted = new Map(rowsOf(join(folder, name)).map(([label, mention, count]) => [`${label}\t${mention}`, Number(count)]))
      const origin = { id: name, source: { name, digest: '', encoding: 'utf-8' }, text }
      return { split: { document: documentFrom(origin, split(text)), wanted }, byHand: { document: splitByHand(origin, `${base}.labels.tsv`), wanted } }
    })
}

/** The document that the page's labels describe: head, by-line, then the rest in the order of the page. */
function splitByHand(origin: Pick<Document, 'id' | 'source' | 'text'>, file: string): Document {
  const rows = rowsOf(file)
  const articles = new Map<string, ProposedPart[]>()
  let last = ''
  linesOf(origin.text).forEach((line, index) => {
    const [article = '-', role = 'blank'] = rows[index] ?? []
    if (role === 'blank') return
    const parts = articles.get(article.split('|')[0]!) ?? []
    const open = parts.at(-1)
    if (open && last === article + role) parts[parts.length - 1] = { ...open, end: line.end }
    else parts.push({ ...line, role: role as Role, confidence: 1, candidates: [] })
    articles.set(article.split('|')[0]!, parts)
    last = article + role
  })
  const furniture = articles.get('-') ?? []
  articles.delete('-')
  const rank = ({ role }: ProposedPart): number => (HEAD_ROLES.has(role) ? 0 : role === 'byline' ? 1 : 2)
  const inOrder = [...articles.values()].map((parts) => ({ confidence: 1, parts: [...parts].sort((a, b) => rank(a) - rank(b) || a.start - b.start) }))
  return documentFrom(origin, { articles: inOrder, furniture, boundaries: [] })
}

function rowsOf(file: string): string[][] {
  return readFileSync(file, 'utf8').replace(/\n$/u, '').split('\n').map((row) => row.split('\t'))
}

/** The set that is for measuring only. Its offsets are code points; the text has none beyond the BMP, or it is left out. */
export function readMeasureOnly(shared: string): LessonText[] {
  const rows = readFileSync(join(shared, 'data/ner-measure-only/peoples-daily.dev.jsonl'), 'utf8').trim().split('\n')
  return rows
    .map((row) => JSON.parse(row) as { t: string; e: [number, number, string][] })
    .filter(({ t }) => !/[\uD800-\uDFFF]/.test(t))
    .map(({ t, e }) => ({ text: t, names: e.map(([start, end, label]) => ({ start, end, label })) }))
}

/** The test part of Universal NER, which the tagger was not trained on. */
export function readUnerTest(shared: string): LessonText[] {
  return readUner(readFileSync(join(shared, 'data/ner-uner/uner_test.iob2'), 'utf8'))
}
