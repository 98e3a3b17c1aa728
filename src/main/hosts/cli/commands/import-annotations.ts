import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { READERS, type ReaderName } from '#core/import-formats/readers'
import { Batch } from '../../../services/import/batch'
import { absentOf } from '../../../services/annotations/found-annotations'
import { changesOf } from '../../../services/annotations/take-annotations'
import { changeDocuments } from '../../../services/project/change-documents'
import { writableProject } from '../../../services/session'
import { EXIT, UsageError, type Command } from '../command'
import { failureLine } from '../texts/texts'

const OPTIONS = { project: { type: 'string' }, format: { type: 'string' }, new: { type: 'string' } } as const

/** `galley import-annotations PATH… --project DIR [--format NAME] [--new articles|pages]` */
export const importAnnotationsCommand: Command = {
  async run(args, { texts, services, session, files, pages, say, result, progress, stopped }) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
    if (values.project === undefined) throw new UsageError(texts.needs('--project DIR'))
    if (positionals.length === 0) throw new UsageError(texts.needsPaths)
    const known = Object.keys(READERS) as ReaderName[]
    const format = known.find((name) => name === values.format) ?? null
    if (format === null && values.format !== undefined) throw new UsageError(texts.unknownFormat(values.format, known.join(', ')))
    const fresh = values.new ?? null
    if (fresh !== null && fresh !== 'articles' && fresh !== 'pages') throw new UsageError(texts.badOption('--new articles|pages'))

    await services.handlers['projects.open']({ dir: resolve(values.project) }, session)
    const project = writableProject(session)
    const batch = new Batch({ files, pages }, null, 'annotations')
    await batch.add(positionals.map((path) => ({ kind: 'path', path: resolve(path) })), () => undefined)
    const watch = { progress, stopped }
    const found = await services.annotations.find(batch, format, session, watch)
    const changes = changesOf(found, {})
    const done = await changeDocuments(project, changes, stopped)
    const made = fresh === null ? null : await services.annotations.make(found, session, {}, fresh, watch)

    const failures = [...done.failed, ...(made?.failed ?? [])]
    for (const failure of failures) say(failureLine(texts, failure))
    for (const { id, name } of made?.made ?? []) result(`new\t${id}\t${name}`)
    const absent = made === null ? absentOf(found.fresh) : []
    const lost = [...absent, ...found.lost, ...(made?.lost.listed ?? [])]
    for (const { where, reason, detail } of lost) result(`${where}\t${reason}\t${detail}`)
    const tagged = done.changed.reduce((sum, { undo }) => sum + undo.edits.length, 0)
    const sent = changes.reduce((sum, { edits }) => sum + edits.length, 0)
    const unplaced = lost.length - absent.length + absent.reduce((sum, { detail }) => sum + Number(detail), 0)
    const { units, repaired } = found.read
    say(texts.units(units.codepoint, units.utf16, units.either))
    say(texts.annotations(tagged + (made?.tagged ?? 0), sent - tagged, unplaced, repaired))
    if (stopped()) return EXIT.stopped
    return unplaced + failures.length > 0 ? EXIT.someFailed : EXIT.fine
  },
}
