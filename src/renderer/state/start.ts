import { call, on, onConnection } from '#renderer/client/host'
import type { Failure } from '#contract/failure'
import { runCommand } from './commands'
import { bringIn } from './import/bring-in'
import { speakChosenLanguage } from './language'
import { openProject, reopenProject } from './projects'
import { useSession } from './session'
import { say, sayFailure } from './status'

/**
 * Brings the window to where the person left it: choices, project, document. Gives back the failure when the host does
 * not answer; a project that cannot be opened is only said, and welcome is shown. Called once, after `connect`.
 */
export async function start(): Promise<Failure | null> {
  listen()
  const answer = await call('app.start', { languages: [...navigator.languages] })
  if (!answer.ok) return answer.failure
  const { version, capabilities, preferences, openProject: asked, openPaths, notices } = answer.value
  useSession.setState({ preferences })
  const dir = asked ?? preferences.lastProject
  if (dir !== null) await openProject(dir)
  useSession.setState({ host: { version, capabilities } })
  speakChosenLanguage()
  for (const notice of notices) sayFailure(notice)
  if (openPaths.length > 0) void bringIn({ kind: 'paths', paths: openPaths })
  return null
}

function listen(): void {
  on('notice', sayFailure)
  on('host.command', (asked) => {
    if (asked.command === 'open-paths') void bringIn({ kind: 'paths', paths: asked.paths })
    else if (asked.command === 'open-project') void openProject(asked.dir)
    else runCommand(asked.name)
  })
  onConnection((connection) => {
    const before = useSession.getState().connection
    if (connection === before) return
    useSession.setState({ connection })
    if (connection === 'lost') say('frame:connection-lost', {}, 'error')
    if (connection === 'open') void reopenProject().then(() => say('frame:connection-back'))
  })
}
