import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '#core/document/check'
import type { Document } from '#core/document/model'
import { DAMAGES, type Damage } from '../../support/damage'
import { labelledPage } from '../../support/labelled-page'
import { after, mistakesBetween } from '../../support/split-mistakes'

const samples = resolve(import.meta.dirname, '../../../resources/samples')
const pages = readdirSync(samples)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => labelledPage(file, readFileSync(join(samples, file), 'utf8'), readFileSync(join(samples, file.replace(/txt$/, 'labels.tsv')), 'utf8')))

const mended = (page: Document, expected: Document) => mistakesBetween(page, expected).reduce((now, { edit }) => after(now, edit), page)

/** The roles and texts of the articles, in page and reading order. */
function outline({ articles, text }: Document) {
  return articles.map(({ parts }) => parts.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`))
}

describe.each(Object.entries<Damage>(DAMAGES))('%s', (_, damage) => {
  const damaged = pages.flatMap((page) => {
    const result = damage(page)
    return result === null ? [] : [{ page, result }]
  })

  test('happens on a sample page, and looks as if the machine had proposed it', () => {
    expect(damaged.length).toBeGreaterThan(0)
    for (const { page, result } of damaged) {
      expect(check(result)).toEqual([])
      expect(result.status).toBe('new')
      expect(outline(result)).not.toEqual(outline(page))
    }
  })

  test('is one mistake, put right by one edit', () => {
    for (const { page, result } of damaged) {
      expect(mistakesBetween(result, page).map(({ what, edit }) => [what, edit.kind]), page.source.name).toHaveLength(1)
      expect(outline(mended(result, page))).toEqual(outline(page))
    }
  })
})

test('a page that is as it should be has no mistakes', () => {
  for (const page of pages) expect(mistakesBetween(page, page)).toEqual([])
})

test('several mistakes are put right one by one', () => {
  for (const page of pages) {
    const wrong = Object.values<Damage>(DAMAGES).reduce((now, damage) => damage(now) ?? now, page)
    expect(outline(mended(wrong, page))).toEqual(outline(page))
  }
})
