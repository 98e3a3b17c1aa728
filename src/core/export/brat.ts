import type { ArticleRecord, MentionRecord, Range } from '#core/dataset/records'
import { countLeftOut, type DatasetReport } from '#core/dataset/report'
import { fileNameOf, splitFolder } from './file-name'
import type { ExportFormat } from './format'

/** brat's standoff: for each article a text and its mentions, and the configuration that names the labels. Code points. */
export const brat: ExportFormat = {
  name: 'brat',
  version: 1,
  shape: 'folder',
  extension: '',
  unit: 'codepoint',
  options: [],
  splits: true,
  open({ labels, report }) {
    const types = new Set(labels.map(({ name }) => typeOf(name)))
    return {
      *article(record, split) {
        const stem = `${splitFolder(split)}${fileNameOf(record)}`
        for (const { label } of record.mentions) types.add(typeOf(label))
        yield { file: `${stem}.txt`, content: `${record.text}\n`, whole: true }
        yield { file: `${stem}.ann`, content: annotationsOf(record, report), whole: true }
      },
      *end() {
        yield { file: 'annotation.conf', content: configuration([...types]), whole: true }
      },
    }
  },
}

function annotationsOf(record: ArticleRecord, report: DatasetReport): string {
  const characters = [...record.text]
  let rows = ''
  let notes = 0
  let entities = 0
  for (const mention of record.mentions) {
    const fragments = fragmentsOf(mention, characters)
    if (fragments.length === 0) {
      countLeftOut(report, 'mention-without-text')
      continue
    }
    const type = typeOf(mention.label)
    if (type !== mention.label) countLeftOut(report, 'label-renamed')
    const id = `T${(entities += 1)}`
    const text = fragments.map(([start, end]) => characters.slice(start, end).join('')).join(' ')
    rows += `${id}\t${type} ${fragments.map(([start, end]) => `${start} ${end}`).join(';')}\t${text}\n`
    for (const link of mention.entity?.links ?? []) {
      const found = /^([^\s:]+):(\S+)$/u.exec(link)
      if (found !== null) rows += `N${(notes += 1)}\tReference ${id} ${found[1]}:${found[2]}\t${mention.entity?.name.replace(/\s+/gu, ' ')}\n`
    }
  }
  return rows
}

/** brat cuts at every line end and lets no stretch begin or end with white space: so do we. */
function fragmentsOf({ spans }: MentionRecord, characters: readonly string[]): Range[] {
  const fragments: Range[] = []
  for (const [from, to] of spans) {
    let start = from
    for (let at = from; at <= to; at += 1) {
      if (at < to && characters[at] !== '\n') continue
      let end = at
      while (start < end && isBlank(characters[start]!)) start += 1
      while (start < end && isBlank(characters[end - 1]!)) end -= 1
      if (start < end) fragments.push([start, end])
      start = at + 1
    }
  }
  return fragments
}

function isBlank(character: string): boolean {
  return /\s/u.test(character)
}

/** A label as brat can name it: no white space, and nothing that its configuration takes for a sign. */
function typeOf(label: string): string {
  return label.replace(/[^\p{L}\p{N}_-]+/gu, '_')
}

function configuration(types: readonly string[]): string {
  return `[entities]\n${types.map((type) => `${type}\n`).join('')}\n[relations]\n<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n`
}
