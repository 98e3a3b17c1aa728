/** Something in a file that cannot be right. */
export interface Damage {
  /** Where: a path into the JSON such as `articles[3].parts[0].role`, or `line 12, column 5` where it is no JSON. */
  readonly where: string
  /** What, in English, for the log and for whoever repairs the file by hand; screens say "damaged" in their own words. */
  readonly problem: string
}

export interface FileRead<T> {
  readonly ok: true
  readonly value: T
  /** The older version the file was written in; null when it is the present one. */
  readonly migratedFrom: number | null
  /** Paths of keys that this version does not know: they are not kept when the file is written again. */
  readonly unknown: readonly string[]
  /** What could not be read and was left out; the rest is good. None if it is missing. */
  readonly damages?: readonly Damage[]
}

/**
 * Why a file was not read. `newer`: a newer Galley wrote it. `other-format`: it is a file of another kind. `damaged`: see
 * the list. Nothing may be written over such a file.
 */
export type FileRefused =
  | { readonly ok: false; readonly reason: 'newer'; readonly found: number; readonly known: number }
  | { readonly ok: false; readonly reason: 'other-format'; readonly found: string; readonly known: string }
  | { readonly ok: false; readonly reason: 'damaged'; readonly damages: readonly Damage[] }

export type FileResult<T> = FileRead<T> | FileRefused

export function damaged(...damages: readonly Damage[]): FileRefused {
  return { ok: false, reason: 'damaged', damages }
}
