import type { AnswerOf } from '#contract/calls'
import type { Answer, Failure } from '#contract/failure'
import { call, on } from '#renderer/client/host'
import { finishBeforeLeaving } from './leaving'
import { setPreferences } from './preferences'
import { useSession } from './session'
import { say, sayFailure, showSaving, showWhere } from './status'
import { showWork } from './work'

type Opened = AnswerOf<'projects.open'>

/** Opens the project in a folder; what was open is saved first. Gives back the failure when it cannot be opened. */
export async function openProject(dir: string): Promise<Failure | null> {
  return enter(() => call('projects.open', { dir }))
}

/** Makes an empty project in `dir` and opens it. */
export async function createProject(dir: string, name: string): Promise<Failure | null> {
  return enter(() => call('projects.create', { dir, name }))
}

/** Makes the project again that a complete copy was made of, in a new folder among the others, and opens it. */
export async function restoreCopy(file: string): Promise<void> {
  const name = file.replace(/^.*[/\\]/u, '').replace(/(?:\.galley)?\.json$/u, '')
  const place = await call('projects.suggestFolder', { name })
  if (!place.ok) return sayFailure(place.failure)
  const job = `copy-${(lastCopy += 1)}`
  const stop = () => void call('projects.cancel', { job })
  showWork({ title: 'frame:restoring', done: 0, total: 0, stop })
  const deaf = on('projects.progress', (told) => told.job === job && showWork({ title: 'frame:restoring', done: told.done, total: told.total, stop }))
  const failure = await enter(() => call('projects.restore', { job, file, dir: place.value.dir }))
  deaf()
  showWork(null)
  if (failure === null) say('frame:restored', { dir: place.value.dir })
}

let lastCopy = 0

/** Opens the project of sample pages that come with Galley. */
export async function openSamples(): Promise<Failure | null> {
  return enter(() => call('projects.openSamples', {}))
}

/** Saves, closes the project and goes back to welcome. */
export async function closeProject(): Promise<void> {
  await finishBeforeLeaving()
  const answer = await call('projects.close', {})
  if (!answer.ok) sayFailure(answer.failure)
  useSession.setState({ project: null, documents: [], documentId: null, place: null, chosen: new Set(), screen: 'welcome' })
  showSaving({ kind: 'nothing-open' })
  showWhere(null)
}

/** Reads the project again after the connection was lost: the host may have been started anew. The screen stays. */
export async function reopenProject(): Promise<void> {
  const { project } = useSession.getState()
  if (project === null) return
  const answer = await call('projects.open', { dir: project.dir })
  if (!answer.ok) return sayFailure(answer.failure)
  const { documents, ...reopened } = answer.value
  useSession.setState({ project: reopened, documents })
}

async function enter(open: () => Promise<Answer<Opened>>): Promise<Failure | null> {
  await finishBeforeLeaving()
  const answer = await open()
  if (!answer.ok) {
    if (answer.failure.code === 'cancelled') say('frame:restore-stopped')
    else sayFailure(answer.failure)
    return answer.failure
  }
  show(answer.value)
  return null
}

/** Shows a project: in the document where it was left, else in the library. */
function show({ documents, ...project }: Opened): void {
  const { preferences } = useSession.getState()
  const last = preferences.lastDocument[project.dir]
  const documentId = documents.some((row) => row.id === last) ? (last ?? null) : null
  useSession.setState({
    project,
    documents,
    documentId,
    place: null,
    filter: '',
    chosen: new Set(),
    screen: documentId === null ? 'library' : 'split',
  })
  remember(project.dir, project.name)
  showSaving({ kind: 'nothing-open' })
  showWhere(null)
  say('frame:opened', { name: project.name, count: documents.length })
  for (const problem of project.problems) sayFailure(problem)
}

/** As the host keeps it: the project is the last one, and the first of the recent ones. */
function remember(dir: string, name: string): void {
  useSession.setState(({ preferences }) => {
    const others = preferences.recentProjects.filter((one) => one.dir !== dir)
    const recentProjects = [{ dir, name, openedAt: new Date().toISOString() }, ...others]
    return { preferences: { ...preferences, lastProject: dir, recentProjects } }
  })
}

/** Takes a project out of the list of recent ones; its files stay. */
export function forgetProject(dir: string): void {
  const { recentProjects } = useSession.getState().preferences
  setPreferences({ recentProjects: recentProjects.filter((one) => one.dir !== dir) })
}
