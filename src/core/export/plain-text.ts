import { countLeftOut } from '#core/dataset/report'
import { factsOf } from './facts'
import { fileNameOf, splitFolder } from './file-name'
import type { ExportFormat } from './format'

/** A text file for each article, with what is known of it in front (YAML between `---`). Mentions are not in it. */
export const plainText: ExportFormat = {
  name: 'text',
  version: 1,
  shape: 'folder',
  extension: '',
  unit: null,
  options: ['metadata'],
  splits: true,
  open: ({ options, report }) => ({
    *article(record, split) {
      countLeftOut(report, 'mention-not-in-format', record.mentions.length)
      // Every JSON value is a YAML value.
      const facts = Object.entries(factsOf(record, options)).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      const content = `---\n${facts.join('')}---\n\n${record.text}\n`
      yield { file: `${splitFolder(split)}${fileNameOf(record)}.txt`, content, whole: true }
    },
    end: () => [],
  }),
}
