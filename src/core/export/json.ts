import type { ExportFormat } from './format'

/** One JSON object: what the file is, then the articles, one per line, each as in `ArticleRecord`. */
export const json: ExportFormat = {
  name: 'json',
  extension: '.json',
  head: ({ name }) =>
    `{\n"format": "galley-dataset",\n"version": 1,\n"name": ${JSON.stringify(name)},\n"offsetUnit": "codepoint",\n"articles": [`,
  record: (record, index) => `${index > 0 ? ',' : ''}\n${JSON.stringify(record)}`,
  tail: () => '\n]\n}\n',
}
