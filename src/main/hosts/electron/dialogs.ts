import type { BrowserWindow, FileFilter, OpenDialogOptions } from 'electron'
import { PROFILE_ENDING } from '#contract/calls/splitter'
import { MODEL_ENDING } from '#contract/calls/suggest'
import type { Picker, PickKind } from '../../ports/picker'
import type { ElectronParts } from './parts'
import type { Texts } from './texts'

/** The system's dialogs and file manager, over the app's window. */
export function createDialogs(
  { dialog, shell }: Pick<ElectronParts, 'dialog' | 'shell'>,
  window: () => BrowserWindow | null,
  texts: () => Texts,
): Picker {
  return {
    async pick(kind, suggested) {
      if (kind === 'save') return save(suggested)
      const options = openOptions(kind, texts(), suggested)
      const parent = window()
      const chosen = await (parent === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options))
      return chosen.canceled ? [] : chosen.filePaths
    },
    async reveal(path) {
      shell.showItemInFolder(path)
    },
  }

  async function save(suggested: string | undefined): Promise<string[]> {
    const options = { title: texts().pickSave, ...(suggested === undefined ? {} : { defaultPath: suggested }) }
    const parent = window()
    const chosen = await (parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options))
    return chosen.canceled || chosen.filePath === '' ? [] : [chosen.filePath]
  }
}

function openOptions(kind: Exclude<PickKind, 'save'>, texts: Texts, suggested: string | undefined): OpenDialogOptions {
  const place = suggested === undefined ? {} : { defaultPath: suggested }
  if (kind === 'files') {
    const filters: FileFilter[] = [
      { name: texts.textFiles, extensions: ['txt', 'text'] },
      { name: texts.allFiles, extensions: ['*'] },
    ]
    return { title: texts.pickFiles, filters, properties: ['openFile', 'multiSelections'], ...place }
  }
  if (kind === 'profile') {
    const filters: FileFilter[] = [
      { name: texts.profiles, extensions: [PROFILE_ENDING.slice(1), 'bin'] },
      { name: texts.allFiles, extensions: ['*'] },
    ]
    return { title: texts.pickProfile, filters, properties: ['openFile'], ...place }
  }
  if (kind === 'model') {
    const filters: FileFilter[] = [
      { name: texts.models, extensions: [MODEL_ENDING.slice(1), 'bin'] },
      { name: texts.allFiles, extensions: ['*'] },
    ]
    return { title: texts.pickModel, filters, properties: ['openFile'], ...place }
  }
  if (kind === 'copy') {
    const filters: FileFilter[] = [
      { name: texts.copies, extensions: ['json'] },
      { name: texts.allFiles, extensions: ['*'] },
    ]
    return { title: texts.pickCopy, filters, properties: ['openFile'], ...place }
  }
  if (kind === 'annotations') {
    const filters: FileFilter[] = [
      { name: texts.annotations, extensions: ['json', 'jsonl', 'jsonld', 'ann', 'bio', 'bioes', 'bmes', 'conll', 'tsv', 'txt'] },
      { name: texts.allFiles, extensions: ['*'] },
    ]
    return { title: texts.pickAnnotations, filters, properties: ['openFile', 'openDirectory', 'multiSelections'], ...place }
  }
  const title = kind === 'folder' ? texts.pickFolder : texts.pickProject
  return { title, properties: ['openDirectory', 'createDirectory'], ...place }
}
