import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { FIRST_PREFERENCES, preferencesSchema, type Preferences } from '#contract/calls/app'
import type { Failure } from '#contract/failure'
import { Failed } from '../ports/failed'
import type { PreferenceStore } from '../ports/preferences'
import { systemCode } from './system-failure'

const NAME = 'preferences'

/**
 * Preferences in `dir`/preferences.json, written as a whole at each change. A file that does not parse is renamed
 * (preferences.damaged.json) and the first preferences hold; a single bad value falls back alone. `Store` is Conf, or
 * a class with the same options (electron-store).
 */
export function createConfPreferences(dir: string, Store: typeof Conf = Conf): PreferenceStore {
  const problems: Failure[] = []
  const file = join(dir, `${NAME}.json`)
  putAsideIfDamaged(file, problems)
  const store = new Store<Record<string, unknown>>({
    cwd: dir,
    configName: NAME,
    ...({ name: NAME, projectName: 'galley' } as object),
    accessPropertiesByDotNotation: false,
  })
  let current = readable(store.store)
  return {
    problems,
    get: () => current,
    set(wanted) {
      const change = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Partial<Preferences>
      try {
        mkdirSync(dir, { recursive: true })
        store.set(change)
      } catch (error) {
        throw new Failed('cannot-write', { file, details: { code: systemCode(error) ?? '' } })
      }
      current = { ...current, ...change }
      return current
    },
  }
}

function putAsideIfDamaged(file: string, problems: Failure[]): void {
  if (!existsSync(file)) return
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new Failed('file-unreadable', { file })
  }
  const aside = file.replace(/\.json$/u, '.damaged.json')
  renameSync(file, aside)
  problems.push({ code: 'file-damaged', file, details: { keptAs: aside } })
}

function readable(found: Record<string, unknown>): Preferences {
  const whole = preferencesSchema.safeParse({ ...FIRST_PREFERENCES, ...found })
  if (whole.success) return whole.data
  const good = Object.entries(preferencesSchema.shape).filter(([key, schema]) => schema.safeParse(found[key]).success)
  return { ...FIRST_PREFERENCES, ...Object.fromEntries(good.map(([key]) => [key, found[key]])) }
}
