import { readFileSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))

test('modules are kebab-case, components PascalCase', () => {
  const module = /^[a-z0-9]+(-[a-z0-9]+)*(\.d|\.module)?\.(ts|css)$/u
  const component = /^([A-Z][A-Za-z0-9]*(\.module)?\.(tsx|css)|main\.tsx)$/u
  const odd = files.filter((file) => /\.(tsx?|css)$/u.test(file)).filter((file) => !module.test(basename(file)) && !component.test(basename(file)))
  expect(odd).toEqual([])
})

test('no name that says nothing', () => {
  const empty = /(^|\/)(utils?|helpers?|common|lib|types|misc|shared|stuff)(\/|\.[a-z]+$)/u
  expect(files.filter((file) => empty.test(file))).toEqual([])
})

test('files stay small: half of them under 100 lines', () => {
  const counts = files
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8').split('\n').length - 1)
    .sort((a, b) => a - b)
  expect(counts[counts.length >> 1]).toBeLessThanOrEqual(100)
})
