import type { ArticleRecord } from '#core/dataset/records'
import { fileNameOf, splitFile, splitFolder } from './file-name'
import type { ExportFormat, ExportPlan } from './format'

/** A format of one JSON object for each article, one to a line, or each in a file of its own. */
export function jsonLines(
  about: Omit<ExportFormat, 'shape' | 'extension' | 'splits' | 'open'>,
  row: (record: ArticleRecord, plan: ExportPlan) => object,
): ExportFormat {
  return {
    ...about,
    shape: 'file',
    extension: '.jsonl',
    splits: true,
    open: (plan) => ({
      *article(record, split) {
        const content = `${JSON.stringify(row(record, plan))}\n`
        if (plan.options.files === 'each') yield { file: `${splitFolder(split)}${fileNameOf(record)}.jsonl`, content, whole: true }
        else yield { file: splitFile(split, '.jsonl'), content }
      },
      end: () => (plan.options.files === 'each' ? [] : emptyFiles(plan)),
    }),
  }
}

/** Nothing more for each file that a dataset has, so that a split without articles is an empty file and not none. */
export function emptyFiles({ splits }: Pick<ExportPlan, 'splits'>, extension = '.jsonl'): { file: string; content: string }[] {
  return (splits ?? [null]).map((split) => ({ file: splitFile(split, extension), content: '' }))
}
