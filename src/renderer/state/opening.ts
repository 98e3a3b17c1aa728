import { bringIn } from './import/bring-in'
import { fromFileList } from './import/incoming'
import { bringAnnotations } from './annotations/bring-annotations'
import { choosePlace } from './choose-place'
import { openProject, restoreCopy } from './projects'
import { useSession } from './session'

/** Asks for text files and imports them. */
export async function chooseFilesToImport(): Promise<void> {
  if (useSession.getState().host?.capabilities.nativeDialogs !== true) return chooseBrowserFiles()
  const paths = await choosePlace('files')
  if (paths.length > 0) await bringIn({ kind: 'paths', paths })
}

/** Asks for a folder and imports all texts in it. */
export async function chooseFolderToImport(): Promise<void> {
  const paths = await choosePlace('folder')
  if (paths.length > 0) await bringIn({ kind: 'paths', paths })
}

/** Asks for files of another tool, or a folder of them, and takes their mentions in. */
export async function chooseAnnotations(): Promise<void> {
  const paths = await choosePlace('annotations')
  if (paths.length > 0) await bringAnnotations({ kind: 'paths', paths })
}

/** Asks for a complete copy of a project, makes the project again that it is of, and opens it. */
export async function chooseCopy(): Promise<void> {
  const [file] = await choosePlace('copy')
  if (file !== undefined) await restoreCopy(file)
}

/** Asks for a project's folder and opens it. */
export async function chooseProject(): Promise<void> {
  // Projects often stand side by side: the choice begins in the folder of the last one.
  const { project, preferences } = useSession.getState()
  const [dir] = await choosePlace('project', project?.dir ?? preferences.recentProjects[0]?.dir)
  if (dir !== undefined) await openProject(dir)
}

/** The browser has a dialog for files (though none for folders or for saving that the host could use). */
function chooseBrowserFiles(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = '.txt,.text,text/plain'
  input.onchange = () => {
    const files = [...(input.files ?? [])]
    if (files.length > 0) void bringIn(fromFileList(files))
  }
  input.click()
}
