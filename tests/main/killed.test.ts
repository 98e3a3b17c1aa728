import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isTemporary } from '#main/ports/files'
import { outsideIn, temporaryFolder, writeFiles } from './outside'
import { FLOOD } from './sample-texts'
import { importPaths, startHost } from './window'

/** Lets a process of its own save without end, kills it after `saves` answers, and gives back the last one answered. */
async function killWhileSaving(dir: string, saves: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/main/save-without-end.ts', dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString()
    if (said.split('\n').length > saves) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
  return Number(said.trimEnd().split('\n').at(-1))
}

describe('a process that is killed while it saves', () => {
  it('loses no save that it answered, and leaves no file half-written', async () => {
    const data = temporaryFolder()
    const dir = join(data, 'pages')
    // Long enough that a kill often falls into the middle of a write.
    writeFiles(join(data, 'in'), { 'long.txt': Array.from({ length: 400 }, (_, n) => `第${n}则\n\n${FLOOD}`).join('\n') })
    const window = startHost(outsideIn(data)).openWindow()
    await window.call('projects.create', { dir, name: 'Pages' })
    const [id] = (await importPaths(window, [join(data, 'in')])).imported
    await window.call('projects.close', {})

    for (const saves of [1, 3, 7]) {
      const answered = await killWhileSaving(dir, saves)
      for (const path of [join(dir, 'galley.json'), join(dir, 'documents', `${id}.json`)]) JSON.parse(readFileSync(path, 'utf8'))
      const opened = await window.call('projects.open', { dir })
      expect(opened.readOnly).toBeNull()
      expect(opened.documents.find((row) => row.id === id)?.status).toBe('edited')
      const { document } = await window.call('documents.open', { id: id! })
      // The save after the last answer may have reached the disk, too: nobody was told.
      expect([answered, answered + 1]).toContain(document.serial)
      expect(readdirSync(join(dir, 'documents')).filter(isTemporary)).toEqual([])
      expect(existsSync(join(dir, 'sources', `${id}.txt`))).toBe(true)
      await window.call('projects.close', {})
    }
  }, 60_000)
})
