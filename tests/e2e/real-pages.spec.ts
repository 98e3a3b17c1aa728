import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '#core/document/check'
import { expect, test } from './galley'
import { root } from './host'
import { documentOnDisk, documentsOnDisk, splitOf } from './project-on-disk'

const folder = join(root, '../shared/corpus/real')
const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []

test.describe('real newspaper pages', () => {
  test.skip(pages.length === 0, 'there is no ../shared/corpus/real')

  test('are imported, split, put right, tagged and exported', async ({ app, home }) => {
    await app.welcome.openFolder(folder)
    await expect(app.message).toContainText(`Import finished: ${pages.length} imported`)
    const project = home.path('Galley', 'real')

    for (const name of pages) {
      await app.go('Library')
      await app.library.openDocument(name)
      await expect(app.page.getByRole('textbox', { name: `Source of ${name}` })).toBeVisible()
      const lines = splitOf(documentOnDisk(project, name))
      const inside = lines.findIndex((line, index) => line.role === 'body' && lines[index - 1]?.role === 'body' && line.article === lines[index - 1]?.article)
      await app.split.goToLine(inside + 1)
      const articles = await app.split.articles()
      expect(articles).toBeGreaterThan(1)
      await app.page.keyboard.press('Enter')
      await app.split.hasArticles(articles + 1)
      await app.page.keyboard.press('Control+z')
      await app.split.hasArticles(articles)

      // The first two characters of the first article's text, whatever they are.
      await app.go('Tag')
      await expect(app.tag.text).toBeVisible()
      await app.tag.text.focus()
      await app.page.keyboard.press('Control+Home')
      await app.page.keyboard.press('Shift+ArrowRight')
      await app.page.keyboard.press('Shift+ArrowRight')
      await app.page.keyboard.press('p')
      await expect(app.tag.mentions).toHaveCount(1)
      await app.isSaved()
    }

    const documents = documentsOnDisk(project)
    expect(documents.map((document) => document.source.name).sort()).toEqual([...pages].sort())
    for (const document of documents) {
      expect(check(document)).toEqual([])
      expect(document.mentions).toHaveLength(1)
    }
    await app.go('Export')
    await app.export.write('JSONL', home.path('real.jsonl'))
    const records = readFileSync(home.path('real.jsonl'), 'utf8').trimEnd().split('\n')
    expect(records.length).toBe(documents.reduce((sum, document) => sum + document.articles.length, 0))
  })
})
