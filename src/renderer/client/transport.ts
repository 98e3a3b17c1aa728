import type { CallMessage } from '#contract/wire'

/** `open`: messages go through. `lost`: the host does not answer; the transport tries again by itself. `closed`: for good. */
export type ConnectionState = 'open' | 'lost' | 'closed'

/** What hands messages to the host and back. Knows nothing of calls or events. */
export interface Transport {
  /**
   * Sends a message. False when there is no connection: it was not sent and will not be.
   */
  send(message: CallMessage): boolean
  /** Registers the one receiver of everything the host says, unchecked. */
  receive(handler: (message: unknown) => void): void
  /** Registers the one receiver of changes of the connection. */
  watch(handler: (state: ConnectionState) => void): void
  /** The path of a dropped or chosen file that the host can read by itself; null where there is none. */
  pathOfFile(file: File): string | null
  close(): void
}
