import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createConfPreferences } from '#main/adapters/conf-preferences'
import { systemLanguages } from '#main/adapters/system-languages'
import { userFolders } from '#main/adapters/user-folders'
import { FIRST_PREFERENCES } from '#contract/calls/app'
import { temporaryFolder } from '../outside'

describe('preferences on disk', () => {
  it('are found again', () => {
    const dir = join(temporaryFolder(), 'settings')
    createConfPreferences(dir).set({ theme: 'dark', lastDocument: { '/a.b/c': 'x' } })
    expect(createConfPreferences(dir).get()).toEqual({ ...FIRST_PREFERENCES, theme: 'dark', lastDocument: { '/a.b/c': 'x' } })
  })

  it('put a damaged file aside, and say so', () => {
    const dir = temporaryFolder()
    writeFileSync(join(dir, 'preferences.json'), '{ "theme": ')
    const store = createConfPreferences(dir)
    expect(store.get()).toEqual(FIRST_PREFERENCES)
    expect(store.problems).toEqual([expect.objectContaining({ code: 'file-damaged', file: join(dir, 'preferences.json') })])
    expect(readFileSync(join(dir, 'preferences.damaged.json'), 'utf8')).toBe('{ "theme": ')
  })

  it('let one bad value fall back alone', () => {
    const dir = temporaryFolder()
    writeFileSync(join(dir, 'preferences.json'), '{ "theme": "pink", "language": "zh-CN" }')
    expect(createConfPreferences(dir).get()).toEqual({ ...FIRST_PREFERENCES, language: 'zh-CN' })
  })

  it('say when they cannot be kept', () => {
    const dir = join(temporaryFolder(), 'settings')
    mkdirSync(dir)
    const store = createConfPreferences(dir)
    mkdirSync(join(dir, 'preferences.json'))
    expect(() => store.set({ theme: 'dark' })).toThrow(expect.objectContaining({ failure: expect.objectContaining({ code: 'cannot-write' }) }))
  })
})

describe('where things are', () => {
  it('is below GALLEY_DATA where that is set', () => {
    expect(userFolders({ GALLEY_DATA: '/d' })).toMatchObject({ settings: join('/d', 'settings'), projects: join('/d', 'projects') })
    expect(existsSync(userFolders({}).home)).toBe(true)
  })

  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANGUAGE: 'zh_TW:en', LANG: 'en_US.UTF-8' }, 'zh-TW'],
    [{ LC_ALL: 'de_DE@euro', LANG: 'en_US' }, 'de-DE'],
  ])('speaks the language of %j', (env, first) => {
    expect(systemLanguages(env)[0]).toBe(first)
  })

  it('falls back on the engine where the environment names no language', () => {
    expect(systemLanguages({ LANG: 'C.UTF-8' })).toEqual([Intl.DateTimeFormat().resolvedOptions().locale])
  })
})
