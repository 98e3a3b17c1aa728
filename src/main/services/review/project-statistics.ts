import { Tally, type Statistics } from '#core/review/statistics'
import { Failed } from '../../ports/failed'
import type { Project } from '../project/project'
import { surveyedDocuments, type Watch } from './check-project'
import type { Surveys } from './surveys'

/** Counts what the project holds. An entity list that cannot be read costs the names of entities, nothing else. */
export async function statisticsOf(project: Project, surveys: Surveys, watch: Watch): Promise<Statistics> {
  const list = await project.entities.open().then(({ list: entities }) => entities, () => null)
  const tally = new Tally((entity) => list?.entities.get(entity)?.name)
  const total = project.index.rows().length
  let done = 0
  for await (const batch of surveyedDocuments(project, surveys)) {
    if (watch.stopped()) throw new Failed('cancelled')
    batch.documents.forEach((document) => tally.take(document))
    watch.progress((done += batch.asked), total)
  }
  return tally.result()
}
