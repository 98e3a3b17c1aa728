import { create } from 'zustand'
import { call } from '#renderer/client/host'
import { useSession } from './session'
import { sayFailure } from './status'

export type PlaceKind = 'files' | 'folder' | 'project' | 'save' | 'profile' | 'model' | 'copy' | 'annotations'

/** A question for the app's own dialog. */
export interface PlaceQuestion {
  readonly kind: PlaceKind
  /** Where to start, or the file to propose. */
  readonly suggested: string | undefined
  readonly answer: (paths: readonly string[]) => void
}

export const usePlaceQuestion = create<{ readonly question: PlaceQuestion | null }>(() => ({ question: null }))

/**
 * Asks for files, a folder, a project, a splitter profile, a learned model, a copy, annotations or a file to write, by the system's dialog where the host has it, else by the
 * app's own. An empty list when the person closed it.
 */
export async function choosePlace(kind: PlaceKind, suggested?: string): Promise<readonly string[]> {
  if (useSession.getState().host?.capabilities.nativeDialogs === true) {
    const answer = await call('places.pick', { kind, ...(suggested === undefined ? {} : { suggested }) })
    if (answer.ok) return answer.value.paths
    sayFailure(answer.failure)
    return []
  }
  usePlaceQuestion.getState().question?.answer([])
  return new Promise((resolve) => {
    usePlaceQuestion.setState({
      question: {
        kind,
        suggested,
        answer: (paths) => {
          usePlaceQuestion.setState({ question: null })
          resolve(paths)
        },
      },
    })
  })
}
