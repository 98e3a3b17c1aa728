import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readDocumentFile, writeDocumentFile } from '#core/file/document-file'
import type { Document } from '#core/document/model'
import { DAMAGES, type Damage } from '../support/damage'
import { labelledPage } from '../support/labelled-page'
import { mistakesBetween } from '../support/split-mistakes'
import { expect, test } from './galley'
import { root, samples, type Home } from './host'
import type { App } from './pages/app'
import { Keyboard, Mouse, type Hand } from './pages/split-repairs'
import { documentOnDisk } from './project-on-disk'

// Each page is split wrongly in all the ways in which splitters go wrong, and put right by a person who sees the
// mistakes: never more actions than mistakes, and one to confirm.

const real = join(root, '../shared/corpus/real')
const folders = [{ folder: samples, name: 'sample pages' }, ...(existsSync(real) ? [{ folder: real, name: 'real pages' }] : [])]
/** A save takes some ten milliseconds, and there is one for each action: the usual pauses between looks would be most of the time. */
const OFTEN = { intervals: [20] }
const hands = [
  { by: 'the keyboard', hand: ({ page, split }: App): Hand => new Keyboard(page, split) },
  { by: 'the mouse', hand: ({ page, split }: App): Hand => new Mouse(page, split) },
]

test('real pages beside the project are there', () => {
  test.skip(!existsSync(real), 'there is no ../shared/corpus/real')
})

for (const { folder, name } of folders) {
  for (const { by, hand } of hands) {
    test(`${name}, damaged in every way, are put right with ${by} alone: one action for each mistake`, async ({ app, home }) => {
      test.slow()
      const project = await openFolder(app, home, folder)
      for (const file of readdirSync(folder).filter((one) => one.endsWith('.txt'))) {
        const expected = expectedPage(folder, file)
        const damaged = damage(project, file, expected)
        const allowed = mistakesBetween(damaged, expected).length
        await app.go('Library')
        await app.library.openDocument(file)
        await expect(app.page.getByRole('textbox', { name: `Source of ${file}` })).toBeVisible()

        let actions = 0
        for (;;) {
          const now = documentOnDisk(project, file)
          const [mistake] = mistakesBetween(now, expected)
          if (mistake === undefined) break
          expect(actions, `${file}: ${JSON.stringify(mistake.edit)}`).toBeLessThan(allowed)
          const before = writeDocumentFile(now)
          await hand(app).do(now, mistake.edit)
          actions += 1
          await expect.poll(() => writeDocumentFile(documentOnDisk(project, file)), OFTEN).not.toBe(before)
        }
        expect(actions).toBeLessThanOrEqual(allowed)
        await hand(app).confirm()
        await expect.poll(() => documentOnDisk(project, file).status, OFTEN).toBe('confirmed')
      }
    })
  }
}

async function openFolder(app: App, home: Home, folder: string): Promise<string> {
  if (folder === samples) {
    await app.welcome.trySamples()
    return home.path('Galley', 'Galley samples')
  }
  await app.welcome.openFolder(folder)
  await expect(app.message).toContainText('Import finished')
  return home.path('Galley', basename(folder))
}

function expectedPage(folder: string, file: string): Document {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return labelledPage(file, read(file), read(file.replace(/txt$/u, 'labels.tsv')))
}

/** Writes the page, split wrongly in every way there is a place for, over the document that was imported. */
function damage(project: string, file: string, expected: Document): Document {
  const wrong = Object.values<Damage>(DAMAGES).reduce((now, one) => one(now) ?? now, expected)
  const { id, source, text } = documentOnDisk(project, file)
  const document: Document = { ...wrong, id, source, text }
  const path = join(project, 'documents', `${id}.json`)
  writeFileSync(path, writeDocumentFile(document))
  const read = readDocumentFile(readFileSync(path, 'utf8'), text)
  if (!read.ok) throw new Error(`the damaged page cannot be read: ${JSON.stringify(read)}`)
  return read.value
}
