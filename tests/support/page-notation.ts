import { ROLES, type Role } from '#core/segment/role'
import type { Segmentation } from '#core/segment/segmentation'

/**
 * A newspaper page with its right split, in a notation that a person can read. One row per line of the page:
 *
 *     § headline  雨水漫过南桥
 *       body/16   一个段落，……      (set in columns 16 cells wide, its first line two cells shorter)
 *     - folio     第3版
 *     §1 caption  ▲桥边的人们
 *
 * `§` begins the next article, `§1` goes on with the first one, `-` is furniture, and a row without either goes on with
 * the article of the row before. An empty row is a blank line of the page; `|` before a line's text is a space there.
 */
export interface LabelledPage {
  readonly text: string
  readonly lines: readonly LabelledLine[]
}

/** One line of the page: `article` counts from 1; null: furniture, or a blank line (then `role` is null too). */
export interface LabelledLine {
  readonly text: string
  readonly article: number | null
  readonly role: Role | null
}

const ROW = /^\s*(?:§(?<number>\d*)|(?<furniture>-))?\s*(?<role>[a-z-]+)(?:\/(?<width>\d+))?\s+(?<space>\|)?(?<text>.+)$/u

export function labelledPage(notation: string): LabelledPage {
  const lines: LabelledLine[] = []
  let article = 0
  let current: number | null = null
  for (const row of notation.replace(/^\n|\n\s*$/gu, '').split('\n')) {
    if (row.trim() === '') {
      lines.push({ text: '', article: null, role: null })
      continue
    }
    const groups = ROW.exec(row)?.groups
    const role = ROLES.find((each) => each === groups?.['role'])
    if (groups === undefined || role === undefined) throw new Error(`not a row of a labelled page: '${row}'`)
    const number = groups['number']
    if (groups['furniture'] !== undefined) current = null
    else if (number === '') current = article += 1
    else if (number !== undefined) current = Number(number)
    const set = groups['width'] === undefined ? [groups['text']!] : columnLines(groups['text']!, Number(groups['width']))
    set.forEach((text, index) => lines.push({ text: (index === 0 && groups['space'] !== undefined ? ' ' : '') + text, article: current, role }))
  }
  return { text: lines.map(({ text }) => text).join('\n'), lines }
}

const MAY_NOT_BEGIN = '，。、；：？！”’）》'

/** Breaks a paragraph into printed lines; a mark that may not begin a line goes into the one before. */
function columnLines(paragraph: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of paragraph) {
    const room = lines.length === 0 ? width - 2 : width
    if (line.length >= room && !MAY_NOT_BEGIN.includes(character)) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}

/** A split in the notation's terms, to compare with a labelled page: articles are numbered by their first lines. */
export function labelsOfSplit(text: string, { articles, furniture }: Segmentation): LabelledLine[] {
  const parts = [
    ...articles.flatMap(({ parts: own }, article) => own.map((part) => ({ ...part, article }))),
    ...furniture.map((part) => ({ ...part, article: -1 })),
  ].sort((a, b) => a.start - b.start)
  const numbers = new Map<number, number>()
  for (const { article } of parts) if (article >= 0 && !numbers.has(article)) numbers.set(article, numbers.size + 1)
  let start = 0
  return text.split('\n').map((line) => {
    const at = start
    start += line.length + 1
    const part = line.trim() === '' ? undefined : parts.find((each) => each.start <= at && at < each.end)
    return { text: line, article: part === undefined ? null : (numbers.get(part.article) ?? null), role: part?.role ?? null }
  })
}
