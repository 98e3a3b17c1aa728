import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSuggestions } from '#main/adapters/suggestions'
import { runCommandLine } from '#main/hosts/cli/run-command-line'
import { USUAL_EXPORT } from '#contract/calls/export'
import { createServices } from '#main/services/services'
import { inlinePages, outsideIn, temporaryFolder, writeFiles } from '../outside'
import { BINARY, FLOOD, GB18030_PAGE, MARKET } from '../sample-texts'
import { tagOf, twoEditors } from '../two-editors'
import { startHost } from '../window'

/** Runs a command as a process of its own would; `{}` in an argument is the data folder. */
async function galley(data: string, args: readonly string[], settings: { language?: string; interrupt?: boolean } = {}) {
  const outside = outsideIn(data, { pages: inlinePages() })
  const said = { out: '', err: '' }
  const code = await runCommandLine({
    args: args.map((argument) => argument.replace('{}', data)),
    version: '1.2.3',
    services: createServices({ ...outside, emit: () => undefined }),
    files: outside.files,
    pages: outside.pages,
    suggestions: createSuggestions({ tagger: 'resources/tagger', splitter: 'resources/splitter/weights.bin' }),
    languages: [settings.language ?? 'en'],
    out: { write: (text: string) => (said.out += text) },
    err: { write: (text: string) => (said.err += text) },
    onInterrupt: (stop) => {
      if (settings.interrupt === true) stop()
    },
  })
  return { code, ...said }
}

function withInput(): string {
  const data = temporaryFolder()
  writeFiles(data, { 'in/flood.txt': FLOOD, 'in/sub/market.txt': MARKET, 'in/gb.txt': GB18030_PAGE })
  return data
}

describe('galley', () => {
  it('explains itself', async () => {
    const data = temporaryFolder()
    expect(await galley(data, ['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' })
    const help = await galley(data, ['--help'])
    expect(help.out).toContain('galley split PATH… --labels DIR')
    expect(help.out).toContain('Exit codes')
    expect(await galley(data, [])).toEqual({ code: 2, out: '', err: help.out })
  })

  it.each([
    [['frob']],
    [['import', 'x']],
    [['import', '--project', '{}/p']],
    [['import', 'x', '--project', '{}/p', '--encoding', 'latin1']],
    [['export', '--project', '{}/p', '--format', 'docx', '--out', 'x']],
    [['export', '--project', '{}/p', '--format', 'csv', '--out', 'x', '--split', 'a,b']],
    [['split', 'x', '--frob']],
    [['__proto__']],
  ])('refuses %j as usage, and does nothing', async (args) => {
    const data = temporaryFolder()
    const { code, out, err } = await galley(data, args)
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toBe('')
    expect(readdirSync(data)).toEqual([])
  })
})

describe('galley import and export', () => {
  it('imports folders into a project that it makes, and exports what the app would', async () => {
    const data = withInput()
    const first = await galley(data, ['import', '{}/in', '--project', '{}/p'])
    expect(first.code).toBe(0)
    expect(first.out.split('\n').map((line) => line.replace(/\t.*\t/u, '\t'))).toEqual([
      'imported\tflood.txt',
      'imported\tgb.txt',
      'imported\tmarket.txt',
      '',
    ])
    expect((await galley(data, ['import', '{}/in', '--project', '{}/p'])).out).toMatch(/^known\t\tflood\.txt\n/u)

    const exported = await galley(data, ['export', '--project', '{}/p', '--format', 'jsonl', '--out', '{}/out.jsonl'])
    expect(exported).toMatchObject({ code: 0, out: `${join(data, 'out.jsonl')}\n` })
    const window = startHost(outsideIn(data)).openWindow()
    await window.call('projects.open', { dir: join(data, 'p') })
    const choice = { ...USUAL_EXPORT, format: 'jsonl' } as const
    const { path } = await window.call('export.write', { job: '1', choice, path: join(data, 'app.jsonl'), replace: false })
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(join(data, 'out.jsonl'), 'utf8'))
    expect((await galley(data, ['check', '--project', '{}/p'])).code).toBe(0)
  })

  it('takes back what was tagged elsewhere, and lists what cannot be placed', async () => {
    const data = withInput()
    await galley(data, ['import', '{}/in', '--project', '{}/p'])
    await galley(data, ['export', '--project', '{}/p', '--format', 'doccano', '--out', '{}/out.jsonl'])
    const rows = readFileSync(join(data, 'out.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { text: string })
    const tagged = [{ ...rows[0]!, label: [[2, 4, 'LOC'], [3, 9999, 'PER']] }, { text: '从未见过的文章。', label: [[0, 2, 'ORG']] }]
    writeFiles(data, { 'tagged.jsonl': tagged.map((row) => JSON.stringify(row)).join('\n') })
    const taken = await galley(data, ['import-annotations', '{}/tagged.jsonl', '--project', '{}/p', '--format', 'doccano'])
    expect(taken.code).toBe(1)
    expect(taken.out.split('\n').map((line) => line.split('\t').slice(0, 2))).toEqual([['tagged.jsonl, line 2', 'no-such-text'], ['tagged.jsonl, line 1', 'bad-offsets'], ['']])
    await galley(data, ['export', '--project', '{}/p', '--format', 'doccano', '--out', '{}/again.jsonl'])
    expect(JSON.parse(readFileSync(join(data, 'again.jsonl'), 'utf8').split('\n')[0]!)).toMatchObject({ label: [[2, 4, 'LOC']] })
  })

  it('divides a dataset, keeps what is there, and repeats an export by its report', async () => {
    const data = withInput()
    await galley(data, ['import', '{}/in', '--project', '{}/p'])
    const first = ['export', '--project', '{}/p', '--out', '{}/set', '--format', 'bio', '--split', '50,0,50', '--seed', 's']
    expect(await galley(data, first)).toMatchObject({ code: 0, out: `${join(data, 'set')}\n` })
    expect(readdirSync(join(data, 'set'))).toEqual(['export-report.json', 'test.bio', 'test.offsets.jsonl', 'train.bio', 'train.offsets.jsonl'])
    expect((await galley(data, first)).code).toBe(3)
    const repeated = await galley(data, ['export', '--project', '{}/p', '--repeat', '{}/set/export-report.json', '--out', '{}/again'])
    expect(repeated.code).toBe(0)
    for (const name of readdirSync(join(data, 'set'))) expect(readFileSync(join(data, 'again', name))).toEqual(readFileSync(join(data, 'set', name)))
  })

  it('tells with its exit code that some files were refused', async () => {
    const data = withInput()
    writeFiles(data, { 'in/bad.txt': BINARY })
    const { code, out, err } = await galley(data, ['import', '{}/in', '{}/gone', '--project', '{}/p'])
    expect(code).toBe(1)
    expect(out).toContain('refused\tnot-text\tbad.txt')
    expect(err).toContain('3 imported, 0 already there, 2 refused.')
  })

  it('does nothing in a project that is open elsewhere, and says so in the language of the system', async () => {
    const data = withInput()
    await startHost(outsideIn(data)).openWindow().call('projects.create', { dir: join(data, 'p'), name: 'P' })
    const { code, err } = await galley(data, ['import', '{}/in', '--project', '{}/p'], { language: 'zh-CN' })
    expect(code).toBe(3)
    expect(err).toContain('该项目正在另一个窗口或命令中打开')
  })

  it('finds what is wrong with a project', async () => {
    const data = withInput()
    await galley(data, ['import', '{}/in', '--project', '{}/p'])
    const [name = ''] = readdirSync(join(data, 'p', 'documents'))
    writeFileSync(join(data, 'p', 'documents', name), '{')
    const { code, out } = await galley(data, ['check', '--project', '{}/p'])
    expect(code).toBe(1)
    expect(out).toContain('file-damaged')
  })
})

describe('galley split', () => {
  it('writes one row per line, for each text of a folder at its place', async () => {
    const data = withInput()
    const { code, out } = await galley(data, ['split', '{}/in', '--labels', '{}/labels'])
    expect(code).toBe(0)
    const files = ['flood', 'gb', join('sub', 'market')].map((name) => join(data, 'labels', `${name}.labels.tsv`))
    expect(out.trimEnd().split('\n').sort()).toEqual(files.sort())
    const rows = readFileSync(join(data, 'labels', 'flood.labels.tsv'), 'utf8').replace(/\n$/u, '').split('\n')
    expect(rows.map((row) => row.split('\t')[2])).toEqual(FLOOD.split('\n'))
    for (const row of rows) expect(row).toMatch(/^(a\d+\t[a-z-]+\t.+|-\t[a-z-]+\t.*)$/u)
  })

  it('goes by a profile, and refuses a file that is none', async () => {
    const data = withInput()
    const { bytes } = await inlinePages().learn(null, { name: 'a', text: FLOOD, parts: [] })
    writeFiles(data, { 'paper.galley-profile': bytes })
    expect(await galley(data, ['split', '{}/in', '--labels', '{}/labels', '--profile', '{}/paper.galley-profile'])).toMatchObject({ code: 0 })
    const refused = await galley(data, ['split', '{}/in', '--labels', '{}/none', '--profile', '{}/in/flood.txt'])
    expect(refused).toMatchObject({ code: 3, out: '' })
    expect(refused.err).toContain('flood.txt')
    expect(existsSync(join(data, 'none'))).toBe(false)
  })

  it('never writes over the rows of another file of the same run', async () => {
    const data = temporaryFolder()
    writeFiles(data, { 'a/x.txt': FLOOD, 'b/x.txt': MARKET })
    const { code, out, err } = await galley(data, ['split', '{}/a/x.txt', '{}/b/x.txt', '--labels', '{}/labels'])
    expect([code, out.trimEnd()]).toEqual([1, join(data, 'labels', 'x.labels.tsv')])
    expect(err).toContain('same name')
  })

  it('says when there is nothing to split, and stops when it is told to', async () => {
    const data = withInput()
    expect((await galley(temporaryFolder(), ['split', '{}', '--labels', '{}/labels'])).code).toBe(3)
    expect((await galley(data, ['split', '{}/in', '--labels', '{}/labels'], { interrupt: true })).code).toBe(130)
    expect(existsSync(join(data, 'labels'))).toBe(false)
  })

  it('says how much two editors agree, for people and for scripts', async () => {
    const { host, data } = await twoEditors({
      mine: (page) => [tagOf(page, '澄河', 'LOC'), tagOf(page, '云渡市', 'LOC')],
      theirs: (page) => [tagOf(page, '澄河', 'LOC')],
    })
    await host.services.close()
    const { code, out, err } = await galley(data, ['compare', '--project', '{}/mine', '{}/theirs'])
    expect(code).toBe(0)
    expect(out).toContain('mentions LOC-f1\t0.6667\t2\t1\t1\n')
    expect(out).toContain('open mention\t1\n')
    expect(err).toContain('1 differences are open')
    const json = JSON.parse((await galley(data, ['compare', '--project', '{}/mine', '{}/theirs', '--json'])).out) as Record<string, unknown>
    expect(json).toMatchObject({ pages: { matched: 2, onlyMine: 0, onlyTheirs: 0 }, documents: { both: 1, neither: 1 }, agreement: { mentions: { f1: 2 / 3 } }, differences: { mention: 1 } })
    expect((await galley(data, ['compare', '--project', '{}/mine', '{}/mine'])).code).toBe(3)
    expect((await galley(data, ['compare', '--project', '{}/mine'])).code).toBe(2)
  })
})
