// npm run samples: sets the sample pages in resources/samples from the copy beside this file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setPage } from './set-page.mjs'

const copy = join(import.meta.dirname, 'copy')
const samples = join(import.meta.dirname, '../../resources/samples')

for (const file of readdirSync(copy)) {
  const name = file.replace(/\.copy$/u, '')
  const { text, labels } = setPage(readFileSync(join(copy, file), 'utf8').trimEnd())
  writeFileSync(join(samples, `${name}.txt`), text)
  writeFileSync(join(samples, `${name}.labels.tsv`), labels)
}
