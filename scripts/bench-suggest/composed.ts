import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { documentFrom } from '#core/document/from-segmentation'
import type { Suggester } from '#core/mention/suggester'
import { linesOf } from '#core/text/lines'
import { readSplitter } from './sets'

/**
 * How many of the names that were set into by-lines and credits of the composed pages are found as persons. The pages'
 * other names are not labelled.
 */
export function composedBylines(suggester: Suggester, shared: string, weights: string, least: number): { found: number; names: number } {
  const folder = join(shared, 'corpus/composed')
  const split = readSplitter(weights)
  const invented = new Set(readFileSync(join(shared, 'corpus/articles/names.txt'), 'utf8').split('\n').filter(Boolean))
  let found = 0
  let names = 0
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const text = readFileSync(join(folder, file), 'utf8')
    const labels = readFileSync(join(folder, file.replace('.txt', '.labels.tsv')), 'utf8').split('\n')
    const document = documentFrom({ id: file, source: { name: file, digest: '', encoding: 'utf-8' }, text }, split(text))
    const persons = new Set(suggester.suggest(document).filter(({ label, score }) => label === 'PER' && score >= least).map(({ spans }) => `${spans[0]!.start} ${spans.at(-1)!.end}`))
    linesOf(text).forEach((line, index) => {
      if (labels[index]?.split('\t')[1] !== 'byline') return
      for (const match of text.slice(line.start, line.end).matchAll(/(?<!\p{Script=Han})\p{Script=Han}{2,3}(?!\p{Script=Han})/gu)) {
        if (!invented.has(match[0])) continue
        names++
        const start = line.start + match.index
        if (persons.has(`${start} ${start + match[0].length}`)) found++
      }
    })
  }
  return { found, names }
}
