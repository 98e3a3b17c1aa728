import '@mantine/core/styles.css'
import '@mantine/spotlight/styles.css'
import '@fontsource-variable/noto-sans-sc'
import './ui/theme/colours.css'
import './ui/theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { SOCKET_PATH } from '#contract/wire'
import { App } from './App'
import { bridgeTransport } from './client/bridge'
import { connect } from './client/host'
import { socketTransport } from './client/socket'
import { languageFor, startTexts } from './i18n/i18n'
import { watchDocuments } from './state/document-events'
import { watchEntities } from './state/entities/entity-list'
import { watchLabels } from './state/labels'
import { start } from './state/start'

// zod would compile its checks with eval, which the content security policy refuses.
z.config({ jitless: true })
startTexts(languageFor('system', navigator.languages))
connect(window.galley === undefined ? socketTransport(socketAddress()) : bridgeTransport(window.galley))
watchDocuments()
watchEntities()
watchLabels()

const starting = start()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App starting={starting} />
  </StrictMode>,
)

/** The page's own address with `ws:`; its path carries the token. */
function socketAddress(): string {
  const address = new URL(SOCKET_PATH, location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return address.href
}
