import type { Document } from '#core/document/model'
import { partsInSource } from '#core/document/places'
import type { Role } from '#core/segment/role'
import { isBlank, linesOf } from '#core/text/lines'

/**
 * The split as NAME.labels.tsv: one row per line of the source, `ARTICLE<TAB>ROLE<TAB>TEXT`. Furniture has `-` for its
 * article; a line of white space is `-`, `blank`. A line with several parts goes to the one with most of its characters
 * (the first of equals). Rows end with `\n`.
 */
export function labelsTsv(document: Document): string {
  const parts = partsInSource(document)
  let next = 0 // first part that may reach into the line; both lists rise
  const rows = linesOf(document.text).map((line) => {
    while (next < parts.length && parts[next]!.part.end <= line.start) next++
    const text = document.text.slice(line.start, line.end)
    if (isBlank(text)) return `-\tblank\t${text}\n`
    let best: { article: string; role: Role } = { article: '-', role: 'noise' }
    let most = 0
    for (let index = next; index < parts.length && parts[index]!.part.start < line.end; index++) {
      const { part, article } = parts[index]!
      const share = Math.min(part.end, line.end) - Math.max(part.start, line.start)
      if (share > most) [best, most] = [{ article: article?.id ?? '-', role: part.role }, share]
    }
    return `${best.article}\t${best.role}\t${text}\n`
  })
  return rows.join('')
}
