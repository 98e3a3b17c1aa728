import { writeEntitiesFile } from '#core/file/entities-file'
import { writeDocumentFile } from '#core/file/document-file'
import type { ExportFormat } from './format'

/**
 * The complete record, in one JSON object: settings, entities, and each document with the bytes of its source and everything
 * that was said about it, one to a line: enough to make the same project again.
 */
export const galley: ExportFormat = {
  name: 'galley',
  version: 1,
  shape: 'file',
  extension: '.galley.json',
  unit: 'codepoint',
  options: [],
  splits: false,
  whole: true,
  open({ name, project }) {
    let documents = 0
    const file = 'project.galley.json'
    const { labels, import: incoming, reading } = project.settings
    const settings = JSON.stringify({ labels, import: incoming, reading })
    const head =
      `{\n"format": "galley-copy",\n"version": 1,\n"name": ${JSON.stringify(name)},\n"settings": ${settings},\n` +
      `"entities": ${JSON.stringify(JSON.parse(writeEntitiesFile(project.entities)))},\n"documents": [`
    return {
      *document(document, source) {
        const entry = JSON.stringify({ source, document: JSON.parse(writeDocumentFile(document)) as unknown })
        yield { file, content: `${documents === 0 ? head : ','}\n${entry}` }
        documents += 1
      },
      article: () => [],
      *end() {
        yield { file, content: `${documents === 0 ? head : ''}\n]\n}\n` }
      },
    }
  },
}
