import { labelClash } from '#core/file/label-clash'
import { Failed } from '../ports/failed'
import type { Files } from '../ports/files'
import type { Emit } from './emit'
import { scanMentions } from './entities/scan-mentions'
import type { CallsOf, Handlers } from './handlers'
import { openProject, writableProject } from './session'

/** The project's labels, and what they are used for. */
export function createLabels({ files, emit }: { readonly files: Files; readonly emit: Emit }): Handlers<CallsOf<'labels'>> {
  return {
    'labels.set': async ({ labels }, session) => {
      const project = writableProject(session)
      const clash = labelClash(labels)
      if (clash !== null) throw new Failed('labels-clash', { details: { what: clash } })
      await project.index.setLabels(labels)
      emit('labels.changed', { labels }, (other) => other !== session && other.project === project)
      return { labels }
    },
    'labels.uses': async ({ label, heir }, session) => {
      const project = openProject(session)
      const { list } = await project.entities.open()
      const used = (await scanMentions(files, project)).flatMap(({ id, mentions }) => {
        const meant = mentions.filter((mention) => mention.label === label)
        return meant.length === 0 ? [] : [{ id, mentions: meant }]
      })
      return {
        mentions: used.reduce((sum, { mentions }) => sum + mentions.length, 0),
        documents: used.length,
        entities: [...list.entities.values()].filter((entity) => entity.label === label).length,
        changes: used.map(({ id, mentions }) => ({
          id,
          edits: mentions.map(({ id: mention }) => (heir === null ? ({ kind: 'untag', mention } as const) : ({ kind: 'relabel', mention, label: heir } as const))),
        })),
      }
    },
  }
}
