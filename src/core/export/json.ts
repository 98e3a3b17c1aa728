import type { SplitName } from '#core/dataset/split-choice'
import { splitFile } from './file-name'
import type { ExportFormat } from './format'

/** One JSON object: what the file is, then the articles, one per line, each as in `ArticleRecord`. */
export const json: ExportFormat = {
  name: 'json',
  version: 1,
  shape: 'file',
  extension: '.json',
  unit: 'codepoint',
  options: [],
  splits: true,
  open({ name, splits }) {
    const begun = new Set<SplitName | null>()
    const head = `{\n"format": "galley-dataset",\n"version": 1,\n"name": ${JSON.stringify(name)},\n"offsetUnit": "codepoint",\n"articles": [`
    return {
      *article(record, split) {
        const before = begun.has(split) ? ',' : head
        begun.add(split)
        yield { file: splitFile(split, '.json'), content: `${before}\n${JSON.stringify(record)}` }
      },
      *end() {
        for (const split of splits ?? [null]) yield { file: splitFile(split, '.json'), content: `${begun.has(split) ? '' : head}\n]\n}\n` }
      },
    }
  },
}
