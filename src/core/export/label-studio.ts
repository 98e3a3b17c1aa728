import type { ArticleRecord, MentionRecord } from '#core/dataset/records'
import type { SplitName } from '#core/dataset/split-choice'
import { codePointsOf, type CodePoints } from '#core/text/code-points'
import { factsOf } from './facts'
import { fileNameOf, splitFile, splitFolder } from './file-name'
import type { ExportFormat, ExportLabel, ExportPlan } from './format'
import { escapeXml } from './xml'

/**
 * Label Studio's tasks, with the labelling configuration that shows them. Its offsets are UTF-16. The stretches of one
 * mention are regions joined by a relation.
 */
export const labelStudio: ExportFormat = {
  name: 'label-studio',
  version: 1,
  shape: 'folder',
  extension: '',
  unit: 'utf16',
  options: ['files', 'metadata'],
  splits: true,
  open(plan) {
    const begun = new Set<SplitName | null>()
    let tasks = 0
    return {
      *article(record, split) {
        const task = JSON.stringify(taskOf(record, plan, (tasks += 1)))
        if (plan.options.files === 'each') {
          return yield { file: `${splitFolder(split)}${fileNameOf(record)}.json`, content: `[\n${task}\n]\n`, whole: true }
        }
        yield { file: splitFile(split, '.json'), content: `${begun.has(split) ? ',' : '['}\n${task}` }
        begun.add(split)
      },
      *end() {
        if (plan.options.files === 'one') {
          for (const split of plan.splits ?? [null]) yield { file: splitFile(split, '.json'), content: begun.has(split) ? '\n]\n' : '[\n]\n' }
        }
        yield { file: 'labeling-config.xml', content: labelingConfig(plan.labels), whole: true }
      },
    }
  },
}

/** Label Studio's converter wants numbers for ids; its import gives tasks new ones. */
function taskOf(record: ArticleRecord, { options }: ExportPlan, id: number): object {
  const inText = codePointsOf(record.text)
  return {
    id,
    data: { text: record.text, ...factsOf(record, options) },
    annotations: [{ id, was_cancelled: false, ground_truth: false, result: record.mentions.flatMap((mention) => regionsOf(record, mention, inText)) }],
  }
}

function regionsOf(record: ArticleRecord, mention: MentionRecord, { toUtf16 }: CodePoints): object[] {
  const idOf = (index: number): string => `${record.id}/${mention.id}${mention.spans.length > 1 ? `/${index + 1}` : ''}`
  const regions = mention.spans.map(([from, to], index) => {
    const [start, end] = [toUtf16(from), toUtf16(to)]
    const value = { start, end, text: record.text.slice(start, end), labels: [mention.label] }
    const origin = mention.by === 'editor' ? 'manual' : 'prediction'
    return { id: idOf(index), from_name: 'label', to_name: 'text', type: 'labels', origin, value }
  })
  const relations = mention.spans.slice(1).map((_, index) => {
    return { type: 'relation', from_id: idOf(index), to_id: idOf(index + 1), direction: 'right', labels: [] }
  })
  return [...regions, ...relations]
}

function labelingConfig(labels: readonly ExportLabel[]): string {
  const rows = labels.map(({ name, title, colour }) => {
    const alias = title === name ? '' : ` hint="${escapeXml(title)}"`
    return `    <Label value="${escapeXml(name)}" background="${colour}"${alias}/>\n`
  })
  return `<View>
  <Labels name="label" toName="text">
${rows.join('')}  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
  <Style>.htx-text { white-space: pre-wrap; }</Style>
</View>
`
}
