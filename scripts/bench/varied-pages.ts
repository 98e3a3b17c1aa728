import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const samples = join(import.meta.dirname, '../../resources/samples')

/** Numbers from 0 up to 1, always the same ones for one seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Pages like those of a newspaper in size (12 to 20 articles, some 4,000 to 7,000 characters), made of the sample pages'
 * articles in another order and with other digits. No two are alike; one seed always gives the same pages.
 */
export function variedPages(count: number, seed: number): string[] {
  const random = seeded(seed)
  const articles = sampleArticles()
  const pick = () => articles[Math.floor(random() * articles.length)]!
  const digit = () => String(Math.floor(random() * 10))
  return Array.from({ length: count }, () =>
    Array.from({ length: 12 + Math.floor(random() * 9) }, pick)
      .join('\n\n')
      .replaceAll(/[0-9]/gu, digit),
  )
}

/** The articles of the sample pages with their lines as they stand there, blank lines included. */
function sampleArticles(): string[] {
  return readdirSync(samples)
    .filter((name) => name.endsWith('.labels.tsv'))
    .flatMap((name) => {
      const rows = readFileSync(join(samples, name), 'utf8').trimEnd().split('\n').map((row) => row.split('\t'))
      const ids = [...new Set(rows.map((row) => row[0]))].filter((id) => id !== '-')
      return ids.map((id) => textOf(rows, id!))
    })
}

function textOf(rows: string[][], id: string): string {
  return rows
    .filter((row, index) => row[0] === id || (row[1] === 'blank' && rows[index - 1]?.[0] === id))
    .map((row) => row[2])
    .join('\n')
    .trimEnd()
}
