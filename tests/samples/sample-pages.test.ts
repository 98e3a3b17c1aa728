import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROLES } from '#core/segment/role'
import { setPage } from '../../scripts/samples/set-page.mjs'

const root = resolve(import.meta.dirname, '../..')
const samples = join(root, 'resources/samples')
const names = readdirSync(samples).filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -'.txt'.length))
const read = (...path: string[]) => readFileSync(join(...path), 'utf8')
const rowsOf = (name: string) =>
  read(samples, `${name}.labels.tsv`).trimEnd().split('\n').map((row) => row.split('\t') as [string, string, string])

test('there are at least five pages', () => expect(names.length).toBeGreaterThanOrEqual(5))

describe.each(names)('%s', (name) => {
  test('is what its copy gives', () => {
    const { text, labels } = setPage(read(root, 'scripts/samples/copy', `${name}.copy`).trimEnd())
    expect(read(samples, `${name}.txt`)).toBe(text)
    expect(read(samples, `${name}.labels.tsv`)).toBe(labels)
  })

  test('has 25 to 110 lines and 3 to 6 articles, a role for every line, and every article a body or a caption', () => {
    const rows = rowsOf(name)
    expect(rows.map((row) => row[2])).toEqual(read(samples, `${name}.txt`).split('\n'))
    expect(rows.length).toBeGreaterThanOrEqual(25)
    expect(rows.length).toBeLessThanOrEqual(110)

    const articles = [...new Set(rows.map((row) => row[0]))].filter((article) => article !== '-')
    expect(articles.length).toBeGreaterThanOrEqual(3)
    expect(articles.length).toBeLessThanOrEqual(6)
    for (const article of articles) {
      const roles = rows.filter((row) => row[0] === article).map((row) => row[1])
      expect(roles.some((role) => role === 'body' || role === 'caption'), article).toBe(true)
    }
    for (const [article, role, text] of rows) {
      expect([...ROLES, 'blank']).toContain(role)
      if (role === 'blank') expect([article, text]).toEqual(['-', ''])
    }
  })
})

test('together they use every role but noise, private-use characters, and a character beyond the BMP in a name', () => {
  const roles = new Set(names.flatMap((name) => rowsOf(name).map((row) => row[1])))
  expect(ROLES.filter((role) => !roles.has(role))).toEqual(['noise'])
  const all = names.map((name) => read(samples, `${name}.txt`)).join('\n')
  expect(all).toMatch(/\p{Co}/u)
  expect(all).toContain('𠮷')
})

test('names are broken over two lines', () => {
  const page = read(samples, 'qingwan-a01.txt')
  expect(page).toContain('严伯\n庭')
  expect(page).toContain('欧\n阳望山')
})
