import { spotlight } from '@mantine/spotlight'
import { useEffect, useState, type ReactNode } from 'react'
import { failureMessage } from '#renderer/i18n/failure-message'
import { inWords, useText } from '#renderer/i18n/i18n'
import { handleKeys } from '#renderer/state/key-handler'
import { readOnlyReason, useSession } from '#renderer/state/session'
import { keyCaps, onMac } from '#renderer/state/strokes'
import { DocumentList } from './DocumentList'
import { DropTarget } from './DropTarget'
import { KeySheet } from './KeySheet'
import { MessageLog } from './MessageLog'
import { Palette } from './Palette'
import { PlaceDialog } from './PlaceDialog'
import { StatusLine } from './StatusLine'
import { TopBar } from './TopBar'
import { ImportResultDialog } from './import/ImportResultDialog'
import { ImportSheet } from './import/ImportSheet'
import { AnnotationResultDialog } from './annotations/AnnotationResultDialog'
import { AnnotationSheet } from './annotations/AnnotationSheet'
import { useFrameCommands } from './use-frame-commands'
import { ConflictDialog } from '#renderer/ui/ConflictDialog'
import { useStrayClicks } from './use-stray-clicks'
import { SideColumn } from '#renderer/ui/SideColumn'
import styles from './frame.module.css'

/** What is the same on every screen: bars, documents beside the text, dialogs, keys, drop. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const [sheet, setSheet] = useState(false)
  const [log, setLog] = useState(false)
  const [pending, setPending] = useState<string | null>(null)
  const withList = useSession((session) => session.project !== null && (session.screen === 'split' || session.screen === 'tag'))
  useStrayClicks()
  useFrameCommands({ openKeys: () => setSheet(true), openLog: () => setLog(true) })
  useEffect(() => handleKeys(document, (strokes) => setPending(strokes && capsOf(strokes))), [])
  return (
    <div className={styles.frame}>
      <TopBar onPalette={spotlight.open} onKeys={() => setSheet(true)} />
      <Banners />
      <div className={styles.body}>
        {withList && (
          <SideColumn side="left">
            <DocumentList />
          </SideColumn>
        )}
        <main className={styles.screen}>{children}</main>
      </div>
      <StatusLine pending={pending} onLog={() => setLog(true)} />
      <KeySheet opened={sheet} onClose={() => setSheet(false)} />
      <MessageLog opened={log} onClose={() => setLog(false)} />
      <Palette />
      <PlaceDialog />
      <ConflictDialog />
      <ImportSheet />
      <ImportResultDialog />
      <AnnotationSheet />
      <AnnotationResultDialog />
      <DropTarget />
    </div>
  )
}

function capsOf(strokes: readonly string[]): string {
  return keyCaps(strokes.join(' '), onMac())
    .map((stroke) => stroke.join('+'))
    .join(' ')
}

/** What holds for as long as it is shown: no connection, a project that can only be read. */
function Banners() {
  const text = useText()
  const lost = useSession((session) => session.connection !== 'open')
  const readOnly = useSession(readOnlyReason)
  return (
    <div>
      {lost && (
        <div className={styles.banner} role="alert">
          {text('frame:connection-banner')}
        </div>
      )}
      {readOnly !== null && <div className={styles.banner}>{inWords(text, failureMessage(readOnly))}</div>}
    </div>
  )
}
