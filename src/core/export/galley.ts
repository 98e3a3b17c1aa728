import { COPY_VERSION, copyHead, copyRow, COPY_TAIL } from '#core/file/copy-file'
import type { ExportFormat } from './format'

/**
 * The complete record, in one JSON object: settings, entities, what was learned and decided, and each document with the bytes
 * of its source and everything that was said about it, one to a line: the same project can be made of it again.
 */
export const galley: ExportFormat = {
  name: 'galley',
  version: COPY_VERSION,
  shape: 'file',
  extension: '.galley.json',
  unit: 'codepoint',
  options: [],
  splits: false,
  whole: true,
  open({ name, project }) {
    let documents = 0
    const file = 'project.galley.json'
    const head = copyHead({ name, ...project })
    return {
      *document(document, kept) {
        yield { file, content: `${documents === 0 ? head : ','}\n${copyRow(document, kept)}` }
        documents += 1
      },
      article: () => [],
      *end() {
        yield { file, content: `${documents === 0 ? head : ''}${COPY_TAIL}` }
      },
    }
  },
}
