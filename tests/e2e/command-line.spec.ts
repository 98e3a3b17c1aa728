import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './galley'
import { root, samples, type Home } from './host'
import { documentOnDisk } from './project-on-disk'

const galley = (home: Home, ...args: string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'bin/galley.mjs'), ...args], { cwd: home.dir, env: home.env })

test('the command line writes the same file as the export screen', async ({ app, home }) => {
  await app.openSample('qingwan-a01.txt')
  await app.split.goToLine(10)
  await app.page.keyboard.press('Enter')
  await app.isSaved()
  for (const format of ['JSON', 'JSONL'] as const) {
    await app.go('Export')
    await app.export.write(format, home.path(`screen.${format}`))
    await galley(home, 'export', '--project', home.path('Galley/Galley samples'), '--format', format.toLowerCase(), '--out', home.path(`cli.${format}`))
    expect(readFileSync(home.path(`cli.${format}`), 'utf8')).toBe(readFileSync(home.path(`screen.${format}`), 'utf8'))
  }
})

test('import, split and export without a window', async ({ home }) => {
  const project = home.path('project')
  const page = join(samples, 'hengchuan-shibao-04.txt')
  await galley(home, 'import', page, '--project', project)
  expect(documentOnDisk(project, 'hengchuan-shibao-04.txt').text).toContain('𠮷冈')

  await galley(home, 'split', page, '--labels', home.path('labels'))
  const labels = readFileSync(home.path('labels/hengchuan-shibao-04.labels.tsv'), 'utf8').trimEnd().split('\n')
  expect(labels.map((row) => row.split('\t')[2])).toEqual(readFileSync(page, 'utf8').split('\n'))

  await galley(home, 'export', '--project', project, '--format', 'jsonl', '--out', home.path('out.jsonl'))
  const records = readFileSync(home.path('out.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(records.length).toBe(documentOnDisk(project, 'hengchuan-shibao-04.txt').articles.length)
  for (const record of records) expect(record).toMatchObject({ offsetUnit: 'codepoint' })
})

test('a file that is no text is refused by name and told by the exit code', async ({ home }) => {
  const failure = await galley(home, 'import', join(root, 'resources/icons/none.txt'), '--project', home.path('project')).then(
    () => null,
    (error: { code: number; stderr: string; stdout: string }) => error,
  )
  expect(failure?.code).toBeGreaterThan(0)
  expect(`${failure?.stdout}${failure?.stderr}`).toContain('none.txt')
})
