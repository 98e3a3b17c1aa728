import type { ArticleRecord } from '#core/dataset/records'
import { countLeftOut, type DatasetReport } from '#core/dataset/report'
import { METADATA_FIELDS } from '#core/document/metadata'
import { snakeCase } from './facts'
import type { ExportFormat, ExportPlan } from './format'

/** More than this a spreadsheet's cell does not hold. */
const CELL = 32_767

/**
 * Two tables for spreadsheets: the articles, and their mentions. UTF-8 with the mark that makes Excel take it for UTF-8,
 * lines end with CRLF, and what a spreadsheet would take for a formula is marked as text by an apostrophe.
 */
export const csv: ExportFormat = {
  name: 'csv',
  version: 1,
  shape: 'folder',
  extension: '',
  unit: 'codepoint',
  options: ['metadata'],
  splits: true,
  open(plan) {
    const { options, report } = plan
    const fields = options.metadata ? METADATA_FIELDS : []
    const heads = {
      'articles.csv': ['article', 'split', 'source', 'status', 'headline', ...fields.map(snakeCase), 'characters', 'mentions', 'text'],
      'mentions.csv': ['article', 'split', 'mention', 'label', 'quote', 'start', 'end', 'entity', 'links', 'by'],
    }
    const begun = new Set<string>()
    const put = (file: keyof typeof heads, rows: readonly (readonly (string | number)[])[]) => {
      const head = begun.has(file) ? '' : `\ufeff${rowOf(heads[file], report)}`
      begun.add(file)
      return { file, content: head + rows.map((row) => rowOf(row, report)).join('') }
    }
    return {
      *article(record, split) {
        yield put('articles.csv', [articleRow(record, split ?? '', plan)])
        if (record.mentions.length > 0) yield put('mentions.csv', mentionRows(record, split ?? ''))
      },
      *end() {
        for (const file of Object.keys(heads) as (keyof typeof heads)[]) if (!begun.has(file)) yield put(file, [])
      },
    }
  },
}

function articleRow(record: ArticleRecord, split: string, { options }: ExportPlan): (string | number)[] {
  const said = options.metadata ? METADATA_FIELDS.map((field) => record.metadata[field].value) : []
  const values = said.map((value) => (value === null ? '' : typeof value === 'string' ? value : value.join('；')))
  const { id, source, status, headline, text, mentions } = record
  return [id, split, source.name, status, headline ?? '', ...values, [...text].length, mentions.length, text]
}

function mentionRows(record: ArticleRecord, split: string): (string | number)[][] {
  return record.mentions.map(({ id, label, quote, spans, by, entity }) => {
    const [from, to] = [spans[0]![0], spans.at(-1)![1]]
    return [record.id, split, id, label, quote, from, to, entity?.name ?? '', entity?.links.join(' ') ?? '', by]
  })
}

function rowOf(cells: readonly (string | number)[], report: DatasetReport): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : cellOf(cell, report))).join(',')}\r\n`
}

/** White space before the sign does not keep a spreadsheet from running it. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

function cellOf(text: string, report: DatasetReport): string {
  const isFormula = FORMULA.test(text)
  if (isFormula) countLeftOut(report, 'cell-is-text')
  if (text.length > CELL) countLeftOut(report, 'cell-too-long')
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
