import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planLaunch } from '#main/services/launch'
import { outsideIn, temporaryFolder, writeFiles } from '../outside'

function outside() {
  const data = temporaryFolder()
  writeFiles(data, { 'papers/a.txt': 'x', 'papers/b.txt': 'y' })
  return { data, outside: outsideIn(data), papers: join(data, 'papers') }
}

describe('what a start is about', () => {
  it('is the last project when nothing is named', async () => {
    expect(await planLaunch(outside().outside, { project: null, paths: [] })).toEqual({ project: null, paths: [] })
  })

  it('is a new project named after the folder, and the same one the next time', async () => {
    const { data, outside: o, papers } = outside()
    const first = await planLaunch(o, { project: null, paths: [papers] })
    expect(first).toEqual({ project: join(data, 'projects', 'papers'), paths: [papers] })
    expect(await planLaunch(o, { project: null, paths: [papers] })).toEqual(first)
  })

  it('is another project for another folder of the same name', async () => {
    const { data, outside: o, papers } = outside()
    await planLaunch(o, { project: null, paths: [papers] })
    mkdirSync(join(data, 'other', 'papers'), { recursive: true })
    const second = await planLaunch(o, { project: null, paths: [join(data, 'other', 'papers')] })
    expect(second.project).toBe(join(data, 'projects', 'papers 2'))
  })

  it('is named after the file, or after the folder of several files', async () => {
    const { data, outside: o, papers } = outside()
    expect((await planLaunch(o, { project: null, paths: [join(papers, 'a.txt')] })).project).toBe(join(data, 'projects', 'a'))
    const both = [join(papers, 'a.txt'), join(papers, 'b.txt')]
    expect((await planLaunch(o, { project: null, paths: both })).project).toBe(join(data, 'projects', 'papers'))
  })

  it('is the project that is asked for, made if there is none', async () => {
    const { data, outside: o, papers } = outside()
    const project = join(data, 'mine')
    expect(await planLaunch(o, { project, paths: [papers] })).toEqual({ project, paths: [papers] })
    expect(existsSync(join(project, 'galley.json'))).toBe(true)
  })

  it('opens a path that is a project as one', async () => {
    const { data, outside: o } = outside()
    const project = join(data, 'mine')
    await planLaunch(o, { project, paths: [] })
    expect(await planLaunch(o, { project: null, paths: [project] })).toEqual({ project, paths: [] })
    expect(await planLaunch(o, { project: null, paths: [join(project, 'galley.json')] })).toEqual({ project, paths: [] })
  })
})
