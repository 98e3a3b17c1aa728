import type * as electron from 'electron'

/**
 * The parts of Electron that the host uses, and no others. They are passed in, so that tests can put a stand-in in
 * their place; only `index.ts` and `preload.ts` import Electron itself.
 */
export type ElectronParts = Pick<
  typeof electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'nativeTheme' | 'protocol' | 'screen' | 'session' | 'shell'
>
