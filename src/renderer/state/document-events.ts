import { call, on } from '#renderer/client/host'
import { forgetDocuments, hasUnsaved, lookAgain, saveAll } from './document-store'
import { watchElsewhere } from './elsewhere'
import { watchNames } from './names'
import { watchSplitter } from './splitter'
import { beforeLeaving } from './leaving'
import { useSession } from './session'

/**
 * Ties the open documents to the world: saves before the window or the project closes and when the project is open again
 * after a loss of the connection, and looks at files that others changed. Called once, after `connect`; gives back how to stop.
 */
export function watchDocuments(): () => void {
  const stops = [
    watchNames(),
    watchSplitter(),
    watchElsewhere(),
    on('host.closing', () => void saveAll().then((saved) => call('app.readyToClose', { saved }))),
    on('document.changedOnDisk', ({ id }) => void lookAgain(id)),
    beforeLeaving(async () => void (await saveAll())),
    useSession.subscribe(({ project }, { project: before }) => {
      if (project?.dir !== before?.dir) forgetDocuments()
      // The host may have been started anew: before it has the project open it would refuse every save.
      else if (project !== before) void saveAll()
    }),
  ]
  const holdBack = (event: BeforeUnloadEvent) => {
    if (!hasUnsaved()) return
    void saveAll()
    event.preventDefault()
  }
  window.addEventListener('beforeunload', holdBack)
  return () => {
    for (const stop of stops) stop()
    window.removeEventListener('beforeunload', holdBack)
  }
}
