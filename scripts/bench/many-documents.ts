import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newProject, writeProjectFile } from '#core/file/project-file'
import { writeDocumentFile } from '#core/file/document-file'
import { documentRow, type DocumentRow } from '#core/file/document-row'
import type { Article, Document, Mention, Part } from '#core/document/model'
import { ROLES } from '#core/segment/role'
import { seeded } from './varied-pages'

const samples = join(import.meta.dirname, '../../resources/samples')
const LABELS = ['PER', 'LOC', 'ORG'] as const
const STATUSES = ['todo', 'doing', 'done', 'done', 'left-out'] as const

interface Piece {
  readonly role: Part['role']
  readonly text: string
}

/**
 * Writes a project whose documents have `perDocument` articles each, made of the articles of the sample pages with other
 * digits and some mentions. One seed always gives the same project. Gives back the characters of all texts.
 */
export function writeManyDocuments(dir: string, count: number, perDocument: number, seed: number): number {
  const random = seeded(seed)
  const articles = sampleArticles()
  for (const folder of ['sources', 'documents']) mkdirSync(join(dir, folder), { recursive: true })
  const rows: DocumentRow[] = []
  let characters = 0
  for (let number = 1; number <= count; number += 1) {
    const document = documentOf(`d${number}`, Array.from({ length: perDocument }, () => articles[Math.floor(random() * articles.length)]!), random)
    characters += document.text.length
    writeFileSync(join(dir, 'sources', `${document.id}.txt`), document.text)
    writeFileSync(join(dir, 'documents', `${document.id}.json`), writeDocumentFile(document))
    rows.push(documentRow(document, '2031-01-02T03:04:05Z'))
  }
  const labels = LABELS.map((name, colour) => ({ name, title: null, key: name[0]!.toLowerCase(), colour, guideline: null }))
  const project = { ...newProject('Bench', labels as never), documents: rows }
  writeFileSync(join(dir, 'galley.json'), writeProjectFile(project))
  const later = new Date(Date.now() + 1000)
  utimesSync(join(dir, 'galley.json'), later, later)
  return characters
}

function documentOf(id: string, articles: readonly (readonly Piece[])[], random: () => number): Document {
  let text = ''
  const made: Article[] = []
  const mentions: Mention[] = []
  articles.forEach((pieces, index) => {
    const parts: Part[] = []
    for (const { role, text: piece } of pieces) {
      const start = text.length
      text += `${piece.replaceAll(/[0-9]/gu, () => String(Math.floor(random() * 10)))}\n`
      parts.push({ start, end: text.length - 1, role, by: 'editor', confidence: 1 })
    }
    text += '\n'
    made.push({ id: `a${index + 1}`, parts, confidence: 0.9, status: STATUSES[Math.floor(random() * STATUSES.length)]! })
  })
  for (const { index: start, 0: quote } of text.matchAll(/[\u4e00-\u9fff]{2,3}(?=[说县市镇局院])/gu)) {
    const label = LABELS[Math.floor(random() * 3)]!
    mentions.push({ id: `m${made.length + mentions.length + 1}`, label, spans: [{ start, end: start + quote.length }], quote, by: 'editor' })
  }
  const digest = createHash('sha256').update(text).digest('hex')
  return {
    id,
    source: { name: `${id}.txt`, digest, encoding: 'utf-8' },
    text,
    articles: made,
    furniture: [],
    mentions,
    repairs: [],
    doubts: [],
    settled: [],
    status: 'edited',
    metadata: { newspaper: `Paper ${Math.floor(random() * 12)}`, date: `2031-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`, page: String(1 + Math.floor(random() * 8)) },
    serial: made.length + mentions.length,
  }
}

/** The articles of the sample pages, part by part. */
function sampleArticles(): Piece[][] {
  return readdirSync(samples)
    .filter((name) => name.endsWith('.labels.tsv'))
    .flatMap((name) => {
      const rows = readFileSync(join(samples, name), 'utf8').trimEnd().split('\n').map((row) => row.split('\t'))
      const ids = [...new Set(rows.map((row) => row[0]))].filter((id) => id !== '-')
      return ids.map((id) => {
        const pieces: { role: Part['role']; text: string }[] = []
        for (const [of, role = '', line = ''] of rows) {
          const last = pieces.at(-1)
          if (of !== id || !ROLES.some((known) => known === role)) continue
          if (last?.role === role) last.text += `\n${line}`
          else pieces.push({ role: role as Part['role'], text: line })
        }
        return pieces
      })
    })
}
