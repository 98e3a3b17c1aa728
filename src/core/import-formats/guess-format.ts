import type { ForeignFile } from './imported'
import type { ReaderName } from './readers'

/** So much of a file is looked at. */
const HEAD = 4096

/** The format that files are in, by their names and by how they begin; null when they are in none that can be read. */
export function guessFormat(files: readonly ForeignFile[]): ReaderName | null {
  if (files.some(({ name }) => name.endsWith('.ann'))) return 'brat'
  for (const file of files) {
    const format = formatOf(file)
    if (format !== null) return format
  }
  return null
}

function formatOf({ name, content }: ForeignFile): ReaderName | null {
  // The places that Galley writes beside character rows.
  if (name.endsWith('.offsets.jsonl')) return null
  const head = content.slice(0, HEAD).replace(/^\ufeff/u, '').trimStart()
  if (/\.json(?:ld|l)?$/u.test(name)) {
    if (/"(?:@context|motivation)"\s*:|"type"\s*:\s*"Annotation/u.test(head)) return 'web-annotation'
    if (/"format"\s*:\s*"galley-dataset"/u.test(head) || (/"offset_?unit"/iu.test(head) && /"blocks"\s*:/u.test(head)) || isGalleyRow(head)) return 'galley'
    if (name.endsWith('.jsonl')) return head.startsWith('{') ? 'doccano' : null
    return /^\[?\s*\{/u.test(head) && /"data"\s*:\s*\{/u.test(head) ? 'label-studio' : null
  }
  return isRows(head) ? 'rows' : null
}

/** A line of `jsonl`: an article with its place in a page. */
function isGalleyRow(head: string): boolean {
  return /^\{"id"\s*:\s*"[^"]+\/a\d+"/u.test(head)
}

function isRows(head: string): boolean {
  const lines = head.split('\n').slice(0, 40).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('-DOCSTART-'))
  const rows = lines.filter((line) => /^\S+(?:[ \t]+\S+)*[ \t]+(?:O|[BIOESMLU]-\S+)$/u.test(line))
  return lines.length > 0 && rows.length >= 0.8 * lines.length
}
