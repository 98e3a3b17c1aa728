import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './galley'
import { samples } from './host'

/** “澜溪镇新修的石桥今天通车。” and a second line, as GB18030 has it. */
const GB18030 = Buffer.from('c0bdcfaad5f2d0c2d0deb5c4caafc7c5bdf1cceccda8b3b5a1a30ab4e5c3f1b6bcc0b4b9dbbfb4a1a3', 'hex')
const BINARY = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0xff, 0xfe, 1])

test('the sample pages open from the welcome screen', async ({ app }) => {
  await expect(app.welcome.title).toBeVisible()
  await app.welcome.trySamples()
  await expect(app.library.row('qingwan-a01.txt')).toBeVisible()
  await expect(app.library.documents.getByRole('row')).toHaveCount(1 + 6)
})

test('dropped files: GB18030 is asked about, a binary file is refused by name, the rest comes in', async ({ app }) => {
  await app.importSheet.drop([
    { name: 'plain.txt', bytes: readFileSync(join(samples, 'qingwan-a01.txt')) },
    { name: 'old.txt', bytes: GB18030 },
    { name: 'picture.txt', bytes: BINARY },
  ])
  const { importSheet } = app
  await expect(importSheet.dialog).toBeVisible()
  await importSheet.file('old.txt').click()
  await expect(importSheet.sample).toContainText('澜溪镇新修的石桥今天通车。')
  await importSheet.confirm()

  await expect(importSheet.result).toContainText('2 documents imported')
  await expect(importSheet.result).toContainText('picture.txt')
  await importSheet.result.getByRole('button', { name: 'Close' }).last().click()
  await app.go('Library')
  await expect(app.library.row('plain.txt')).toContainText('UTF-8')
  await expect(app.library.row('old.txt')).toContainText('GB18030')
  await expect(app.library.row('picture.txt')).toHaveCount(0)
})

test('files from the dialog; the same bytes again are not doubled', async ({ app }) => {
  await app.welcome.openFiles([join(samples, 'qingwan-a01.txt'), join(samples, 'lanxi-zhoumo-05.txt')])
  await expect(app.message).toContainText('Import finished: 2 imported')
  await app.importSheet.drop([{ name: 'copy.txt', bytes: readFileSync(join(samples, 'qingwan-a01.txt')) }])
  await expect(app.message).toContainText('0 imported, 1 already known')
  await app.go('Library')
  await expect(app.library.documents.getByRole('row')).toHaveCount(1 + 2)
})

test('a folder with folders in it, and a file that is all white space', async ({ app, home }) => {
  mkdirSync(home.path('pages/more'), { recursive: true })
  copyFileSync(join(samples, 'qingwan-a01.txt'), home.path('pages/one.txt'))
  copyFileSync(join(samples, 'luming-shibao-06.txt'), home.path('pages/more/two.txt'))
  writeFileSync(home.path('pages/more/blank.txt'), ' \n\n ')
  writeFileSync(home.path('pages/notes.md'), 'not a page')
  await app.welcome.openFolder(home.path('pages'))
  await expect(app.message).toContainText('Import finished: 3 imported')
  await app.go('Library')
  for (const name of ['one.txt', 'two.txt', 'blank.txt']) await expect(app.library.row(name)).toBeVisible()
})

test('a name that a line break cuts in two is found', async ({ app }) => {
  await app.welcome.trySamples()
  const hits = await app.library.search('严伯庭')
  await expect(hits).toContainText('严伯庭')
  await expect(hits).toContainText('qingwan-a01.txt')
})
