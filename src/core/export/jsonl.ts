import { jsonLines } from './json-lines'

/** One JSON object per line: the articles as in `ArticleRecord`, each with its `offsetUnit`. */
export const jsonl = jsonLines({ name: 'jsonl', version: 1, unit: 'codepoint', options: ['files'] }, ({ id, ...rest }) => ({
  id,
  offsetUnit: 'codepoint',
  ...rest,
}))
