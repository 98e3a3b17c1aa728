import { Failed } from '../../ports/failed'
import type { Files } from '../../ports/files'
import type { Pages } from '../../ports/pages'
import type { CallsOf, Handlers } from '../handlers'
import type { Importer } from './importer'

interface Outside {
  readonly files: Files
  readonly pages: Pages
  readonly importer: Importer
}

/** The calls about files on their way in. */
export function createImport({ files, pages, importer }: Outside): Handlers<CallsOf<'import'>> {
  return {
    'import.stage': (request, session) => importer.stage(request, session),
    'import.sample': async ({ batch, index, encoding }, session) => {
      const file = importer.batch(batch, session).files[index]
      if (file === undefined) throw new Failed('no-such-job', { details: { batch, index } })
      const bytes = await files.read(file.path)
      return { sample: await pages.sample({ name: file.name, bytes }, encoding) }
    },
    'import.start': async (request, session) => ({ job: await importer.start(request, session) }),
    'import.cancel': async ({ job }, session) => {
      importer.cancel(job, session)
      return {}
    },
    'import.discard': async ({ batch }, session) => {
      await importer.discard(batch, session)
      return {}
    },
  }
}
