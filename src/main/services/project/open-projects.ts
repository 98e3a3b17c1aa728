import { resolve } from 'node:path'
import { Failed } from '../../ports/failed'
import type { Session } from '../session'
import { openProjectIn, type ProjectOutside } from './open-project'
import type { Job, Project } from './project'

/** The projects that are open in this process: two windows that open one folder share one project. */
export class OpenProjects {
  readonly #outside: ProjectOutside
  /** By the identity of the folder, which is the same for all paths and links that lead to it. */
  readonly #open = new Map<string, Promise<Project>>()
  /** Those that still write their last and hold their lock. */
  readonly #closing = new Map<string, Promise<unknown>>()

  constructor(outside: ProjectOutside) {
    this.#outside = outside
  }

  /**
   * Opens the project for a window, which then leaves the one it had. Rejects as `openProjectIn`, and with `cancelled`
   * when the window went away meanwhile.
   */
  async open(session: Session, dir: string): Promise<Project> {
    const wanted = resolve(dir)
    const identity = (await this.#outside.files.facts(wanted))?.identity ?? wanted
    const before = session.project
    // A project that another process held is opened anew: that process may be gone.
    if (before?.heldElsewhere === true && before === (await this.#open.get(identity))) await this.leave(session)
    await this.#closing.get(identity)
    const project = await this.#get(identity, wanted)
    if (session.closed) {
      await this.#closeIfUnused(project)
      throw new Failed('cancelled')
    }
    // Only now that the new one is open: a folder that is no project must not cost the window the one it has.
    const left = session.project
    session.project = project
    project.join(session)
    if (left !== null && left !== project) {
      left.leave(session)
      await this.#closeIfUnused(left)
    }
    return project
  }

  /** The window is done with its project; with the last window the project is closed. */
  async leave(session: Session): Promise<void> {
    const { project } = session
    if (project === null) return
    session.project = null
    project.leave(session)
    await this.#closeIfUnused(project)
  }

  /** Keeps the project open until the job has ended. */
  run(project: Project, job: Job): void {
    project.jobs.add(job)
    void job.ended.finally(() => {
      project.jobs.delete(job)
      return this.#closeIfUnused(project)
    })
  }

  /** Closes all projects, in use or not. Nothing that was called saved is lost. */
  async closeAll(): Promise<void> {
    const projects = await Promise.allSettled(this.#open.values())
    this.#open.clear()
    await Promise.all(projects.flatMap((project) => (project.status === 'fulfilled' ? project.value.close() : [])))
    await Promise.all(this.#closing.values())
  }

  #get(identity: string, dir: string): Promise<Project> {
    let project = this.#open.get(identity)
    if (project === undefined) {
      project = openProjectIn(this.#outside, dir)
      this.#open.set(identity, project)
      project.catch(() => this.#open.delete(identity))
    }
    return project
  }

  async #closeIfUnused(project: Project): Promise<void> {
    if (project.inUse) return
    for (const [identity, opened] of this.#open) {
      if ((await opened.catch(() => null)) !== project) continue
      if (project.inUse) return
      this.#open.delete(identity)
      const closing = project.close()
      this.#closing.set(identity, closing)
      const failure = await closing
      this.#closing.delete(identity)
      // Nobody has it open any more: whoever is there ought to hear of it.
      if (failure !== null) this.#outside.emit('notice', failure)
    }
  }
}
