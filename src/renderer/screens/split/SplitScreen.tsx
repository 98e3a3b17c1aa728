import { DocumentGate } from '#renderer/ui/DocumentGate'
import { SplitDesk } from './SplitDesk'

/** The screen on which an editor puts right how a page was cut into articles. */
export function SplitScreen() {
  return <DocumentGate>{(document) => <SplitDesk key={document.id} document={document} />}</DocumentGate>
}
