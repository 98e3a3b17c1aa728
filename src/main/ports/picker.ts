/** What is to be chosen in a dialog of the system. */
export type PickKind = 'files' | 'folder' | 'project' | 'save' | 'profile' | 'model' | 'copy' | 'annotations'

/** The system's own dialogs and file manager. Only hosts that have them bring one. */
export interface Picker {
  /** The chosen paths; none when the person closed the dialog. `suggested` is the first folder or file name. */
  pick(kind: PickKind, suggested?: string): Promise<string[]>
  /** Shows a file in the file manager. */
  reveal(path: string): Promise<void>
}
