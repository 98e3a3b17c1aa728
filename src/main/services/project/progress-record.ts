import { join } from 'node:path'
import { readProgressFile, writeProgressFile, type ProgressDay } from '#core/file/progress-file'
import type { DocumentRow } from '#core/file/document-row'
import type { Clock } from '../../ports/clock'
import type { Files } from '../../ports/files'
import { StoredFile, type FileKind } from './stored-file'

const PROGRESS_KIND: FileKind<ProgressDay[]> = { read: readProgressFile, write: writeProgressFile, newer: 'file-newer' }

/** progress.json of a project: where it stood at the end of each day on which its index was written. */
export class ProgressRecord {
  readonly #file: StoredFile<ProgressDay[]>
  readonly #clock: Clock

  constructor(files: Files, clock: Clock, dir: string) {
    this.#file = new StoredFile(files, join(dir, 'progress.json'), PROGRESS_KIND)
    this.#clock = clock
  }

  /** The days so far, in order; none when the file is damaged or of a newer Galley: it is left as it is then. */
  async days(): Promise<readonly ProgressDay[]> {
    return (await this.#file.read().catch(() => null)) ?? []
  }

  /** Notes where the project stands now, in place of what was noted earlier today. Never rejects: it is only a record. */
  async note(rows: readonly DocumentRow[]): Promise<void> {
    try {
      const days = (await this.#file.read()) ?? []
      const today = standing(rows, dayOf(new Date(this.#clock.now())))
      const last = days.at(-1)
      if (JSON.stringify(last) === JSON.stringify(today)) return
      await this.#file.write([...days.filter(({ day }) => day !== today.day), today])
    } catch {
      // A damaged record, or a full disk: what matters is told by whoever writes it.
    }
  }
}

function standing(rows: readonly DocumentRow[], day: string): ProgressDay {
  const now = { day, documents: rows.length, confirmed: 0, articles: 0, done: 0, mentions: 0 }
  for (const row of rows) {
    if (row.status === 'confirmed') now.confirmed += 1
    now.articles += row.articles
    now.done += row.done
    now.mentions += row.mentions
  }
  return now
}

function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
