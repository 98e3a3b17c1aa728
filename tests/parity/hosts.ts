import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { createConfPreferences } from '#main/adapters/conf-preferences'
import type { HostMessage } from '#contract/wire'
import { startBrowserHost } from '#main/hosts/browser/start-browser-host'
import { startElectron } from '../main/hosts/electron-host'
import { outsideIn, temporaryFolder, writeFiles } from '../main/outside'
import { startHost, TestWindow } from '../main/window'
import type { ParityHost } from './cases'

/** Every way in which calls reach the services, by name. */
export const HOSTS: Readonly<Record<string, () => Promise<ParityHost>>> = {
  'the services alone': alone,
  'the browser host, over a socket': overSocket,
  'the Electron host, over its bridge': overBridge,
}

async function alone(): Promise<ParityHost> {
  const data = temporaryFolder()
  const host = startHost(outsideIn(data))
  return { data, openWindow: async () => host.openWindow() }
}

async function overSocket(): Promise<ParityHost> {
  const data = temporaryFolder()
  writeFiles(data, { 'renderer/index.html': '' })
  const outside = outsideIn(data, { preferences: createConfPreferences(join(data, 'settings')) })
  const host = await startBrowserHost(outside, { renderer: join(data, 'renderer'), port: 0, address: null })
  onTestFinished(() => host.close())
  return { data, openWindow: () => connect(host.address) }
}

async function connect(address: string): Promise<TestWindow> {
  const page = new URL(address)
  const socket = new WebSocket(`ws://${page.host}${page.pathname}socket`, { origin: page.origin })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const asked: ((answer: HostMessage) => void)[] = []
  const window = new TestWindow((message) => {
    socket.send(JSON.stringify(message))
    // The cases ask one thing at a time, so that answers come in the order of the questions.
    return new Promise((resolve) => asked.push(resolve))
  })
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as HostMessage
    if ('event' in message) window.hear(message)
    else asked.shift()?.(message)
  })
  window.close = () => new Promise((resolve) => (socket.once('close', () => resolve()), socket.close()))
  return window
}

async function overBridge(): Promise<ParityHost> {
  const { data, windows, act } = await startElectron()
  return {
    data,
    async openWindow() {
      const [page] = windows
      // What crosses Electron's bridge is copied as by structuredClone.
      const window = new TestWindow(async (message) => structuredClone((await act.send(structuredClone(message))) as HostMessage))
      page!.webContents.send = (_channel, message) => window.hear(structuredClone(message) as HostMessage)
      return window
    },
  }
}
