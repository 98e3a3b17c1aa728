import { choosePlace } from '#renderer/state/choose-place'
import { openOther } from '#renderer/state/compare/store'
import { useSession } from '#renderer/state/session'

/** Asks for the other editor's project and compares with it. Copies often stand side by side: the choice begins beside this one. */
export async function chooseOtherProject(): Promise<void> {
  const [dir] = await choosePlace('project', useSession.getState().project?.dir)
  if (dir !== undefined) await openOther(dir)
}

/** Asks for a file that was exported from the other editor's project. */
export async function chooseOtherFile(): Promise<void> {
  const [file] = await choosePlace('files', useSession.getState().project?.dir)
  if (file !== undefined) await openOther(file)
}
