import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { projectLocks } from '#main/adapters/project-locks'
import { temporaryFolder } from '../outside'

const lost = () => undefined

/** The id of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

/** A project whose process was killed: its lock is fresh, its owner is no more. */
function leftByAKilledProcess(): string {
  const dir = temporaryFolder()
  mkdirSync(join(dir, '.galley.lock'))
  writeFileSync(join(dir, '.galley.owner.json'), JSON.stringify({ pid: endedProcess(), machine: hostname() }))
  return dir
}

describe('the lock of a project', () => {
  it('is had by one at a time, and tells who has it', async () => {
    const dir = temporaryFolder()
    const mine = await projectLocks.take(dir, lost)
    expect(await projectLocks.take(dir, lost)).toMatchObject({ refused: { code: 'project-held', details: { pid: process.pid } } })
    if (!('lock' in mine)) throw new Error('refused')
    await mine.lock.release()
    expect(await projectLocks.take(dir, lost)).toHaveProperty('lock')
  })

  it('is taken over at once from a process that was killed', async () => {
    expect(await projectLocks.take(leftByAKilledProcess(), lost)).toHaveProperty('lock')
  })

  it('is taken over by one only, however many try at the same moment', async () => {
    const dir = leftByAKilledProcess()
    const answers = await Promise.all(Array.from({ length: 8 }, () => projectLocks.take(dir, lost)))
    expect(answers.filter((answer) => 'lock' in answer)).toHaveLength(1)
    expect(existsSync(join(dir, '.galley.takeover'))).toBe(false)
  })

  it('is left to an owner on another machine, who cannot be asked', async () => {
    const dir = leftByAKilledProcess()
    writeFileSync(join(dir, '.galley.owner.json'), JSON.stringify({ pid: endedProcess(), machine: 'another' }))
    expect(await projectLocks.take(dir, lost)).toMatchObject({ refused: { code: 'project-held', details: { machine: 'another' } } })
  })
})
