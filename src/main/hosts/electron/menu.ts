import type { MenuItemConstructorOptions } from 'electron'
import type { ElectronParts } from './parts'
import type { Texts } from './texts'

/** Runs one of the renderer's commands, by its id. */
export type RunCommand = (name: string) => void

/** Puts up the menu bar in the given language. Called again when the language changes. */
export function showMenu({ Menu, app }: Pick<ElectronParts, 'Menu' | 'app'>, texts: Texts, run: RunCommand, platform = process.platform): void {
  const template = menuTemplate(texts, run, { mac: platform === 'darwin', packaged: app.isPackaged })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const LINE: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The menu as plain data. Keys of the app's own commands are shown but not taken: the page handles them, where it knows
 * what has the focus and whether an input method composes.
 */
export function menuTemplate(texts: Texts, run: RunCommand, { mac, packaged }: { mac: boolean; packaged: boolean }): MenuItemConstructorOptions[] {
  const command = (label: string, name: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => run(name),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  })
  const appMenu: MenuItemConstructorOptions = {
    label: 'Galley',
    submenu: [
      { role: 'about', label: texts.about },
      LINE,
      command(texts.settings, 'frame.go-settings', 'CmdOrCtrl+,'),
      LINE,
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      { role: 'unhide', label: texts.showAll },
      LINE,
      { role: 'quit', label: texts.quit },
    ],
  }
  return [
    ...(mac ? [appMenu] : []),
    {
      label: texts.file,
      submenu: [
        command(texts.openFiles, 'frame.open-files', 'CmdOrCtrl+O'),
        command(texts.openFolder, 'frame.open-folder', 'CmdOrCtrl+Shift+O'),
        command(texts.openProject, 'frame.open-project'),
        LINE,
        command(texts.export, 'frame.go-export'),
        command(texts.closeProject, 'frame.close-project'),
        ...(mac ? [] : [LINE, command(texts.settings, 'frame.go-settings', 'CmdOrCtrl+,'), LINE, { role: 'quit', label: texts.quit } as const]),
      ],
    },
    {
      label: texts.edit,
      submenu: [
        command(texts.undo, 'document.undo', 'CmdOrCtrl+Z'),
        command(texts.redo, 'document.redo', 'CmdOrCtrl+Shift+Z'),
        LINE,
        { role: 'cut', label: texts.cut },
        { role: 'copy', label: texts.copy },
        { role: 'paste', label: texts.paste },
        { role: 'selectAll', label: texts.selectAll },
        LINE,
        command(texts.find, 'frame.search', 'CmdOrCtrl+Shift+F'),
      ],
    },
    {
      label: texts.view,
      submenu: [
        command(texts.library, 'frame.go-library'),
        command(texts.split, 'frame.go-split'),
        command(texts.tag, 'frame.go-tag'),
        LINE,
        command(texts.foldLeft, 'frame.fold-left'),
        command(texts.foldRight, 'frame.fold-right'),
        command(texts.theme, 'frame.theme'),
        LINE,
        { role: 'zoomIn', label: texts.zoomIn },
        { role: 'zoomOut', label: texts.zoomOut },
        { role: 'resetZoom', label: texts.resetZoom },
        { role: 'togglefullscreen', label: texts.fullScreen },
      ],
    },
    {
      label: texts.window,
      submenu: [
        { role: 'minimize', label: texts.minimize },
        { role: 'close', label: texts.close },
      ],
    },
    {
      label: texts.help,
      role: 'help',
      submenu: [
        command(texts.commands, 'frame.palette', 'CmdOrCtrl+K'),
        command(texts.keys, 'frame.keys'),
        command(texts.messages, 'frame.log', 'CmdOrCtrl+J'),
        ...(packaged ? [] : [LINE, { role: 'toggleDevTools', label: texts.developer } as const]),
        ...(mac ? [] : [LINE, { role: 'about', label: texts.about } as const]),
      ],
    },
  ]
}
