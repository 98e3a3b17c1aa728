import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge, CallMessage } from '#contract/wire'
import { CALL_CHANNEL, MESSAGE_CHANNEL } from './channels'

// The only door between the page and the rest: three functions that carry messages, and nothing of Electron itself.
const bridge: Bridge = {
  call: (message: CallMessage) => ipcRenderer.invoke(CALL_CHANNEL, message),
  onMessage(handler) {
    const listener = (_event: unknown, message: unknown): void => handler(message)
    ipcRenderer.on(MESSAGE_CHANNEL, listener)
    return () => ipcRenderer.off(MESSAGE_CHANNEL, listener)
  },
  pathOfFile: (file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
}

contextBridge.exposeInMainWorld('galley', bridge)
