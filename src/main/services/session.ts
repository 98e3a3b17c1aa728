import { Failed } from '../ports/failed'
import type { Project } from './project/project'

/** What one window has open. Made when it connects, closed when it goes. */
export interface Session {
  project: Project | null
  /** The document that it opened last; null before the first. */
  document: string | null
  /** True when the window is gone: what it still had under way must not hold anything for it. */
  closed: boolean
  /** The person's languages as the window knows them, best first; empty until it has said so. */
  languages: readonly string[]
  /** Hears the answer to `host.closing` while the host waits for it. */
  readyToClose: ((saved: boolean) => void) | null
}

export function newSession(): Session {
  return { project: null, document: null, closed: false, languages: [], readyToClose: null }
}

/** The session's project. Throws `no-project-open`. */
export function openProject(session: Session): Project {
  if (session.project === null) throw new Failed('no-project-open')
  return session.project
}

/** The session's project, to be changed. Throws `no-project-open`, or why this window may only read. */
export function writableProject(session: Session): Project {
  const project = openProject(session)
  const reason = project.readOnlyFor(session)
  if (reason !== null) throw new Failed(reason.code, reason)
  return project
}
