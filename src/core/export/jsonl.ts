import type { ExportFormat } from './format'

/** One JSON object per line: the articles as in `ArticleRecord`, each with its `offsetUnit`. */
export const jsonl: ExportFormat = {
  name: 'jsonl',
  extension: '.jsonl',
  head: () => '',
  record: (record) => {
    const { id, ...rest } = record
    return `${JSON.stringify({ id, offsetUnit: 'codepoint', ...rest })}\n`
  },
  tail: () => '',
}
