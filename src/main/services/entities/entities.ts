import { basename, join } from 'node:path'
import { standing } from '#core/entity/entity'
import { entitiesAsCsv, entitiesAsJson } from '#core/entity/entity-table'
import type { EntityChange } from '#core/entity/entity-change'
import { timestamp, type Clock } from '../../ports/clock'
import type { Files } from '../../ports/files'
import type { Emit } from '../emit'
import type { CallsOf, Handlers } from '../handlers'
import type { Project } from '../project/project'
import { openProject, writableProject, type Session } from '../session'
import { linkedMentions } from './linked-mentions'
import { scanMentions } from './scan-mentions'

interface Outside {
  readonly files: Files
  readonly clock: Clock
  readonly emit: Emit
}

/** The list of entities, and what is linked to them. */
export function createEntities({ files, clock, emit }: Outside): Handlers<CallsOf<'entities'>> {
  /** Windows that only read follow the one that writes. */
  function tell(change: EntityChange, session: Session, project: Project): void {
    emit('entities.changed', { change: { ...change, put: [...change.put], remove: [...change.remove] } as never }, (other) => other !== session && other.project === project)
  }

  return {
    'entities.list': async (_request, session) => {
      const { list, problems } = await openProject(session).entities.open()
      return { entities: [...list.entities.values()], serial: list.serial, problems }
    },
    'entities.edit': async ({ edit }, session) => {
      const project = writableProject(session)
      const done = await project.entities.edit(edit)
      tell(done.change, session, project)
      return done
    },
    'entities.apply': async ({ change }, session) => {
      const project = writableProject(session)
      const done = await project.entities.apply(change)
      tell(done.change, session, project)
      return done
    },
    'entities.counts': async (_request, session) => {
      const counts: Record<string, { mentions: number; documents: number }> = Object.create(null) as never
      for (const { mentions } of await scanMentions(files, openProject(session))) {
        const here = new Set<string>()
        for (const { entity } of mentions) {
          if (entity === undefined) continue
          const count = (counts[entity] ??= { mentions: 0, documents: 0 })
          count.mentions += 1
          if (!here.has(entity)) count.documents += 1
          here.add(entity)
        }
      }
      return { counts: { ...counts } }
    },
    'entities.mentions': ({ ids, limit }, session) => linkedMentions(files, openProject(session), new Set(ids), limit),
    'entities.export': async ({ format }, session) => {
      const project = openProject(session)
      const { list } = await project.entities.open()
      const file = await freeFile(files, project, `${basename(project.folder.dir)}-entities-${timestamp(clock).slice(0, 10)}`, format)
      await files.makeFolder(project.folder.exports)
      await files.write(file, format === 'csv' ? entitiesAsCsv(list) : entitiesAsJson(list))
      return { file, entities: standing(list).length }
    },
  }
}

async function freeFile(files: Files, project: Project, stem: string, ending: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(project.folder.exports, `${stem}${number === 1 ? '' : `-${number}`}.${ending}`)
    if ((await files.facts(path)) === null) return path
  }
}
