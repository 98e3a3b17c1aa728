import { codePointsOf } from '#core/text/code-points'
import type { LinkedMention } from '#contract/calls/entities'
import type { Files } from '../../ports/files'
import { decodeSource } from '../project/source-text'
import type { Project } from '../project/project'
import { hitIn } from '../search'
import { scanMentions, type StoredMention } from './scan-mentions'

/** The mentions that name one of the ids, with the words around them; texts are read for those only that are shown. */
export async function linkedMentions(
  files: Files,
  project: Project,
  ids: ReadonlySet<string>,
  limit: number,
): Promise<{ mentions: LinkedMention[]; total: number }> {
  const shown: LinkedMention[] = []
  let total = 0
  for (const { id, mentions } of await scanMentions(files, project)) {
    const linked = mentions.filter(({ entity }) => entity !== undefined && ids.has(entity))
    if (linked.length === 0) continue
    total += linked.length
    const room = linked.slice(0, limit - shown.length)
    if (room.length > 0) shown.push(...(await inContext(files, project, id, room)))
  }
  return { mentions: shown, total }
}

async function inContext(files: Files, project: Project, id: string, mentions: readonly StoredMention[]): Promise<LinkedMention[]> {
  const row = project.index.row(id)
  const path = project.folder.source(id)
  if (row === undefined) return []
  const text = await files.read(path).then((bytes) => decodeSource(bytes, path, row.encoding), () => '')
  const { toUtf16, length } = codePointsOf(text)
  return mentions.flatMap(({ id: mention, entity, label, spans }): LinkedMention[] => {
    const [first, last] = [spans[0], spans.at(-1)]
    if (entity === undefined || first === undefined || last === undefined || last[1] > length) return []
    const hit = hitIn(text, id, toUtf16(first[0]), toUtf16(last[1]))
    return [{ document: id, mention, entity, label, start: hit.start, end: hit.end, before: hit.before, quote: hit.hit, after: hit.after }]
  })
}
