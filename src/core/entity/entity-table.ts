import { standing, type EntityFacts, type EntityList } from './entity'
import { distinctNames, nameKey, tidyName } from './name-key'

const COLUMNS = ['id', 'label', 'name', 'otherNames', 'note', 'links'] as const
/** Between several values in one field; people write the others, too. */
const BETWEEN = '; '

/** Entities read from a table, and what could not be. */
export interface EntityTable {
  readonly entities: readonly EntityFacts[]
  /** Lines (from 1) that hold no entity: without a name, or without a label. */
  readonly bad: readonly number[]
}

/** The list as CSV, one line per entity, with a heading and the mark by which spreadsheets know UTF-8. */
export function entitiesAsCsv(list: EntityList): string {
  const rows = standing(list).map(({ id, label, name, otherNames, note, links }) => [id, label, name, otherNames.join(BETWEEN), note, links.join(BETWEEN)])
  return `\uFEFF${[COLUMNS, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

/** The list as JSON, one line per entity. */
export function entitiesAsJson(list: EntityList): string {
  const rows = standing(list).map(({ id, label, name, otherNames, note, links }) => JSON.stringify({ id, label, name, otherNames, note, links }))
  return `[\n${rows.join(',\n')}\n]\n`
}

/** Reads what `entitiesAsCsv` or `entitiesAsJson` wrote, or people in the same form. Ids are not taken over: the list gives its own. */
export function readEntityTable(text: string): EntityTable {
  const plain = text.replace(/^\uFEFF/u, '')
  return /^\s*\[/u.test(plain) ? fromJson(plain) : fromCsv(plain)
}

/** The entities of a table that the list does not have yet, by label and any of their names. */
export function newEntities(list: EntityList, table: readonly EntityFacts[]): readonly EntityFacts[] {
  const known = new Set(standing(list).flatMap(({ label, name, otherNames }) => [name, ...otherNames].map((one) => `${label} ${nameKey(one)}`)))
  return table.filter(({ label, name }) => {
    const key = `${label} ${nameKey(name)}`
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}

function fromJson(text: string): EntityTable {
  let rows: unknown
  try {
    rows = JSON.parse(text)
  } catch {
    return { entities: [], bad: [1] }
  }
  return collect(Array.isArray(rows) ? rows.map((row: unknown) => (typeof row === 'object' && row !== null ? (row as Record<string, unknown>) : {})) : [])
}

function fromCsv(text: string): EntityTable {
  const [heading = [], ...rows] = csvRows(text)
  const columns = heading.map((name) => name.trim())
  return collect(rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, unguarded(row[index] ?? '')]))), 2)
}

function collect(rows: readonly Readonly<Record<string, unknown>>[], firstLine = 1): EntityTable {
  const entities: EntityFacts[] = []
  const bad: number[] = []
  rows.forEach((row, index) => {
    const name = tidyName(textIn(row['name']))
    const label = textIn(row['label']).trim()
    if (name === '' || label === '') return void bad.push(index + firstLine)
    entities.push({ name, label, otherNames: distinctNames(listIn(row['otherNames']), [name]), note: textIn(row['note']).trim(), links: listIn(row['links']) })
  })
  return { entities, bad }
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function listIn(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : typeof value === 'string' ? value.split(/[;；|\n]/u) : []
  return parts.map((one) => one.trim()).filter((one) => one !== '')
}

/** A spreadsheet takes what begins like this for a formula: a quote before it makes it text again. */
const FORMULA = /^'*[=+\-@\t\r]/u

function field(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe
}

function unguarded(value: string): string {
  return value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value
}

/** The rows of a CSV text: fields in quotes may hold commas, line ends and doubled quotes. Empty lines are no rows. */
function csvRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const token = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|\r|$)/guy
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [whole, value = '', end = ''] = found
    row.push(value.startsWith('"') ? value.slice(1, -1).replace(/""/gu, '"') : value)
    if (end !== ',') {
      if (row.some((one) => one !== '')) rows.push(row)
      row = []
    }
    if (whole === '' || end === '') break
  }
  return rows
}
