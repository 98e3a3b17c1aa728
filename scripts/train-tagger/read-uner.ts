import type { Name, Sentence } from './sentence'

/** Reads the IOB2 files of Universal NER. Names whose text is not found in the sentence's text are an error. */
export function readUner(text: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const block of text.split(/\n\n+/u)) {
    const rows = block.split('\n')
    const line = rows.find((row) => row.startsWith('# text = '))?.slice('# text = '.length)
    if (line === undefined) continue
    const names: Name[] = []
    let offset = 0
    for (const row of rows) {
      if (row.startsWith('#')) continue
      const [, token, tag] = row.split('\t')
      if (token === undefined || tag === undefined) continue
      const start = line.indexOf(token, offset)
      if (start < 0) throw new Error(`${token} is not in ${line}`)
      offset = start + token.length
      const last = names[names.length - 1]
      if (tag.startsWith('B-')) names.push({ start, end: offset, label: tag.slice(2) })
      else if (tag.startsWith('I-') && last) names[names.length - 1] = { ...last, end: offset }
    }
    sentences.push({ text: line, names })
  }
  return sentences
}
