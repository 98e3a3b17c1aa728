import { existsSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { join } from 'node:path'

/** Where a person's things are. None of the folders need exist. */
export interface UserFolders {
  readonly home: string
  /** Preferences. */
  readonly settings: string
  /** New projects, unless another place is chosen. */
  readonly projects: string
  /** What can be made again. */
  readonly cache: string
}

/** The variable of the environment that moves everything Galley keeps for a person into one folder. */
export const DATA_VARIABLE = 'GALLEY_DATA'

/** The folders as this system has them; all below `GALLEY_DATA` where that is set (tests, portable use). */
export function userFolders(env: NodeJS.ProcessEnv = process.env): UserFolders {
  const home = homedir()
  const data = env[DATA_VARIABLE]
  if (data !== undefined && data !== '') return { home, settings: join(data, 'settings'), projects: join(data, 'projects'), cache: join(data, 'cache') }
  const documents = join(home, 'Documents')
  return {
    home,
    settings: settingsFolder(home, env),
    projects: join(existsSync(documents) ? documents : home, 'Galley'),
    cache: cacheFolder(home, env),
  }
}

function cacheFolder(home: string, env: NodeJS.ProcessEnv): string {
  if (platform() === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Galley', 'Cache')
  if (platform() === 'darwin') return join(home, 'Library', 'Caches', 'Galley')
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'galley')
}

function settingsFolder(home: string, env: NodeJS.ProcessEnv): string {
  if (platform() === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Galley')
  if (platform() === 'darwin') return join(home, 'Library', 'Application Support', 'Galley')
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'galley')
}
