import type { ForeignFile, ImportedPart, ImportProblem } from './imported'
import { PartOfFile } from './parts'
import { placeOffsets, type RawMention } from './placed-offsets'

/** brat's standoff: each `.ann` with the `.txt` of its name. Stretches with nothing but a line end between them are one. */
export function* readBrat(files: readonly ForeignFile[]): Generator<ImportedPart> {
  const byName = new Map(files.map((file) => [file.name, file.content]))
  const part = new PartOfFile()
  for (const [index, { name, content }] of files.entries()) {
    if (!name.endsWith('.ann')) continue
    const text = byName.get(name.replace(/ann$/u, 'txt'))
    if (text === undefined) part.problem({ where: name, reason: 'no-text', detail: name.replace(/ann$/u, 'txt') })
    else {
      const { raw, refused } = rowsOf(content, text, name)
      const { mentions, unit, problems } = placeOffsets(text, raw, 'codepoint', name)
      part.text({ where: name, article: articleIn(name), text, mentions, unit })
      part.problem(...refused, ...problems)
    }
    if (part.isFull) yield part.take((index + 1) / files.length)
  }
  yield part.take(1)
}

const ROW = /^T\d+\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/u

function rowsOf(content: string, text: string, name: string): { raw: RawMention[]; refused: ImportProblem[] } {
  const characters = [...text]
  const refused: ImportProblem[] = []
  const raw: RawMention[] = []
  content.split('\n').forEach((line, index) => {
    if (!line.startsWith('T')) return
    const found = ROW.exec(line.replace(/\r$/u, ''))
    if (found === null) return void refused.push({ where: `${name}, line ${index + 1}`, reason: 'not-this-format', detail: line.slice(0, 80) })
    const ranges: [number, number][] = []
    for (const fragment of found[2]!.split(';')) {
      const [start = 0, end = 0] = fragment.split(' ').map(Number)
      const last = ranges.at(-1)
      const between = last === undefined ? '' : characters.slice(last[1], start).join('')
      if (last !== undefined && /^\s*\n\s*$/u.test(between)) last[1] = end
      else ranges.push([start, end])
    }
    raw.push({ label: found[1]!, ranges, quotes: ranges.length === 1 ? [found[3]!] : ranges.map(() => null) })
  })
  return { raw, refused }
}

/** Galley names its files after the article. */
function articleIn(name: string): string | null {
  const found = /-([A-Za-z0-9_]+)-(a\d+)\.ann$/u.exec(name)
  return found === null ? null : `${found[1]}/${found[2]}`
}
