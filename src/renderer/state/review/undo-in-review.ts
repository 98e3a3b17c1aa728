import { redoStep, undoStep, useProjectSteps } from '../project-steps'
import { redoChange, undoChange, useSteps } from './change'

/**
 * Takes back what was done last to the articles as a whole: on this screen, or to the project, such as annotations that were
 * taken in.
 */
export function undoInReview(): Promise<void> {
  const [here, project] = [useSteps.getState().past.at(-1), useProjectSteps.getState().past.at(-1)]
  return (project?.order ?? 0) > (here?.order ?? 0) ? undoStep() : undoChange()
}

/** Does again what was taken back last. */
export function redoInReview(): Promise<void> {
  const [here, project] = [useSteps.getState().future.at(-1), useProjectSteps.getState().future.at(-1)]
  return (project?.order ?? 0) > (here?.order ?? 0) ? redoStep() : redoChange()
}
