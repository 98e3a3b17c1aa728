import { call } from '#renderer/client/host'

/** The project folder that a path means: itself, or the folder of a `galley.json`. Null when it is no project. */
export async function projectAt(path: string): Promise<string | null> {
  const dir = path.replace(/[/\\]+(galley\.json)?$/, '')
  const parent = dir.replace(/[^/\\]+$/, '')
  const answer = await call('places.list', { dir: parent })
  return answer.ok && answer.value.folders.some((folder) => folder.dir === dir && folder.isProject) ? dir : null
}
