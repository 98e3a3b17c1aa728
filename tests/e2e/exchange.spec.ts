import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeManyDocuments } from '../../scripts/bench/many-documents'
import { expect, test } from './galley'
import { Host } from './host'
import { App } from './pages/app'
import { documentOnDisk, documentsOnDisk } from './project-on-disk'

const FILE = 'qingwan-a01.txt'

test('mentions of another tool are taken in and taken back; a complete copy becomes the same project again', async ({ app, home, page }) => {
  await app.welcome.trySamples()
  const project = home.path('Galley', 'Galley samples')
  const labels = (dir: string) => documentOnDisk(dir, FILE).mentions.map(({ label, quote }) => `${label} ${quote}`)
  const { text } = documentOnDisk(project, FILE)
  const at = [...text.slice(0, text.indexOf('礁头镇'))].length
  const rows = [{ text, label: [[at, at + 3, 'LOC'], [0, 99_999, 'PER']] }, { text: '澜溪镇新桥通车。', label: [[0, 3, 'LOC']] }]
  writeFileSync(home.path('theirs.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const pages = documentsOnDisk(project).length

  await app.command('Import annotations of another tool')
  await app.places.take(home.dir, 'theirs.jsonl')
  const sheet = page.getByRole('dialog', { name: 'Import annotations' })
  await expect(sheet).toContainText('new mentions: 1')
  await expect(sheet).toContainText('1 mention cannot be placed')
  await sheet.getByRole('checkbox', { name: 'Make documents' }).check()
  await sheet.getByRole('button', { name: 'Take in' }).click()
  await expect(app.message).toContainText('Mentions tagged: 2; documents changed: 1, made: 1')
  expect(labels(project)).toEqual(['LOC 礁头镇'])
  expect(documentsOnDisk(project)).toHaveLength(pages + 1)
  await page.keyboard.press('Escape')
  await app.go('Review')
  await expect(app.review.articles).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(app.message).toContainText('Undone: Tagged 1 mention')
  expect(labels(project)).toEqual([])
  expect(documentsOnDisk(project)).toHaveLength(pages)
  await page.keyboard.press('Control+Shift+Z')
  await expect(app.message).toContainText('Done again: Tagged 1 mention')

  await app.go('Export')
  await app.export.write('Complete copy of the project', home.path('copy.galley.json'))
  await app.command('Open a complete copy')
  await app.places.take(home.dir, 'copy.galley.json')
  await expect(app.message).toContainText('Made the project again that the copy is of')
  const again = readdirSync(home.path('Galley')).find((name) => name !== 'Galley samples')!
  expect(labels(home.path('Galley', again))).toEqual(['LOC 礁头镇'])
})

test('an export that is stopped half-way leaves the one before as it was', async ({ home, page }) => {
  writeManyDocuments(home.path('Large'), 300, 4, 7)
  const app = new App(page)
  await app.open(await Host.start(home, '--project', home.path('Large')))
  await app.go('Export')
  const target = home.path('out')
  await app.export.write('CSV', target)
  const files = () => readdirSync(target).sort().map((name) => readFileSync(join(target, name), 'utf8'))
  const before = files()

  await app.export.choose('UIMA CAS JSON')
  await app.export.file.fill(target)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Replace it' }).click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(app.message).toContainText('The export was stopped')
  expect(files()).toEqual(before)
  expect(readdirSync(home.dir).filter((name) => name.includes('galley-tmp'))).toEqual([])
})
