import { countLeftOut } from '#core/dataset/report'
import { codePointsOf } from '#core/text/code-points'
import { factsOf } from './facts'
import { jsonLines } from './json-lines'
import { countOverlaps, stretchesOf } from './stretches'

/**
 * doccano's JSONL for sequence labelling: `{"text": …, "label": [[start, end, "PER"], …], …}`; every other key is its meta
 * data. doccano's own window counts UTF-16, its users' Python code points: the option says which. As there are no quotes to tell
 * the two apart, records in UTF-16 say so themselves.
 */
export const doccano = jsonLines(
  { name: 'doccano', version: 1, unit: 'choice', options: ['unit', 'files', 'metadata'] },
  (record, { options, report }) => {
    const stretches = stretchesOf(record, report)
    countLeftOut(report, 'mention-overlapping-kept', countOverlaps(stretches))
    const { toUtf16 } = codePointsOf(record.text)
    const place = options.unit === 'utf16' ? toUtf16 : (offset: number) => offset
    return {
      text: record.text,
      label: stretches.map(({ start, end, label }) => [place(start), place(end), label]),
      ...(options.unit === 'utf16' && { offset_unit: 'utf16' }),
      ...factsOf(record, options),
    }
  },
)
