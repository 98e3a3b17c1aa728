import { open, readFile, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createNodeFiles } from '#main/adapters/node-files'
import type { WriteCalls } from '#main/adapters/write-file'
import { isTemporary } from '#main/ports/files'
import { temporaryFolder } from '../outside'

const files = createNodeFiles()

/** System calls whose `step` fails with the code. */
function failing(step: 'write' | 'sync' | 'rename' | 'open', code: string): WriteCalls {
  const error = Object.assign(new Error(code), { code })
  return {
    rm,
    rename: step === 'rename' ? () => Promise.reject(error) : rename,
    open: async (path, flags) => {
      if (step === 'open' && flags === 'wx') throw error
      const handle = await open(path, flags)
      if (flags === 'wx' && step === 'write') handle.writeFile = () => Promise.reject(error)
      if (flags === 'wx' && step === 'sync') handle.sync = () => Promise.reject(error)
      return handle
    },
  }
}

describe('writing a file', () => {
  it('writes text, bytes and pieces, and counts the bytes', async () => {
    const path = join(temporaryFolder(), 'a.txt')
    expect(await files.write(path, '水a')).toBe(4)
    expect(await files.write(path, new Uint8Array([1, 2]))).toBe(2)
    expect(await files.write(path, (function* () { for (let n = 0; n < 100_000; n++) yield `行${n}\n` })())).toBe((await stat(path)).size)
    expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(100_001)
  })

  it('bears the time of change that is asked for', async () => {
    const path = join(temporaryFolder(), 'a.txt')
    await files.write(path, 'x', { modified: 1_700_000_000_000 })
    expect((await files.facts(path))?.modified).toBe(1_700_000_000_000)
  })

  it.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['sync', 'EDQUOT', 'disk-full'],
    ['rename', 'EROFS', 'cannot-write'],
    ['open', 'EACCES', 'cannot-write'],
  ] as const)('leaves what was there when the %s fails with %s', async (step, system, code) => {
    const dir = temporaryFolder()
    const path = join(dir, 'a.txt')
    await writeFile(path, 'before')
    const failure = await createNodeFiles(failing(step, system)).write(path, 'after').catch((error: unknown) => error)
    expect(failure).toMatchObject({ failure: { code, file: path, details: { code: system } } })
    expect(await readFile(path, 'utf8')).toBe('before')
    expect(await readdir(dir)).toEqual(['a.txt'])
  })

  it('leaves what was there when the pieces end in an error', async () => {
    const dir = temporaryFolder()
    const path = join(dir, 'a.txt')
    await writeFile(path, 'before')
    const pieces = (function* () { yield 'half'; throw new Error('boom') })()
    await expect(files.write(path, pieces)).rejects.toThrow('boom')
    expect(await readFile(path, 'utf8')).toBe('before')
    expect(await readdir(dir)).toEqual(['a.txt'])
  })

  it('writes into a temporary file whose name tells', async () => {
    const dir = temporaryFolder()
    let seen: string[] = []
    await files.write(join(dir, '二版.json'), (async function* () { yield 'x'; seen = await readdir(dir) })())
    expect(seen.map(isTemporary)).toEqual([true])
    expect(await readdir(dir)).toEqual(['二版.json'])
  })
})

describe('looking at files', () => {
  it('sees through links, and says what leads nowhere', async () => {
    const dir = temporaryFolder()
    await writeFile(join(dir, 'a.txt'), 'x')
    await symlink(join(dir, 'a.txt'), join(dir, 'link'))
    await symlink(join(dir, 'nowhere'), join(dir, 'dangling'))
    await symlink('self', join(dir, 'self'))
    expect((await files.list(dir)).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'a.txt', kind: 'file' },
      { name: 'dangling', kind: 'other' },
      { name: 'link', kind: 'file' },
      { name: 'self', kind: 'other' },
    ])
    expect((await files.facts(join(dir, 'link')))?.identity).toBe((await files.facts(join(dir, 'a.txt')))?.identity)
    expect(await files.facts(join(dir, 'dangling'))).toBeNull()
    await expect(files.facts(join(dir, 'self'))).rejects.toMatchObject({ failure: { code: 'file-unreadable' } })
    await expect(files.read(join(dir, 'nowhere'))).rejects.toMatchObject({ failure: { code: 'file-missing' } })
  })

  it('makes scratch folders that go away', async () => {
    const { dir, discard } = await files.scratch()
    await files.write(join(dir, 'a'), 'x')
    await discard()
    expect(await files.facts(dir)).toBeNull()
  })
})
