import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { editMentions } from '#core/document/mention-edits'
import { readDocumentFile, writeDocumentFile } from '#core/file/document-file'
import { codePointsOf } from '#core/text/code-points'
import { decode } from '#core/text/decode'
import { exportFormatSchema } from '#contract/calls/export'

const [python = 'python3'] = process.argv.slice(2)
const root = resolve(import.meta.dirname, '../..')
const check = join(import.meta.dirname, 'check.py')

/** As `check.py`'s: the worst that was found. */
let found = 0
for (const [name, pages] of Object.entries({ 'sample pages': join(root, 'resources/samples'), 'real pages': join(root, '../shared/corpus/real') })) {
  if (!existsSync(pages)) console.log(`${name}: skipped, there are none beside the project`)
  else found = worse(found, hold(name, pages))
}
process.exitCode = found

function worse(one: number, other: number): number {
  return one === 0 || other === 1 ? other : one
}

/** Makes a project of a folder of pages with the suggested mentions, exports it to everything, and lets the readers see. */
function hold(name: string, pages: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'galley-interop-'))
  try {
    const project = join(folder, 'project')
    const texts = readdirSync(pages).filter((file) => file.endsWith('.txt')).map((file) => join(pages, file))
    galley('import', ...texts, '--project', project)
    tag(project, galley('suggest', ...texts))
    for (const format of exportFormatSchema.options) galley('export', '--project', project, '--format', format, '--out', join(folder, 'out', format))
    console.log(`\n${name}`)
    return spawnSync(python, [check, join(folder, 'out')], { stdio: 'inherit' }).status ?? 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Suggested {
  readonly file: string
  readonly mentions: readonly { readonly label: string; readonly start: number; readonly end: number }[]
}

/** Writes what was suggested into the documents, and around every fifth name a second mention that overlaps it. */
function tag(project: string, suggested: string): void {
  const byName = new Map(suggested.trimEnd().split('\n').map((line) => JSON.parse(line) as Suggested).map((row) => [basename(row.file), row.mentions]))
  const folder = join(project, 'documents')
  for (const file of readdirSync(folder)) {
    const path = join(folder, file)
    const json = readFileSync(path, 'utf8')
    const { source } = JSON.parse(json) as { source: { name: string; encoding: 'utf-8' } }
    const decoded = decode(readFileSync(join(project, 'sources', file.replace(/json$/u, 'txt'))), source.encoding)
    const text = 'text' in decoded ? decoded.text : ''
    const read = readDocumentFile(json, text)
    if (!read.ok) throw new Error(`${path} cannot be read`)
    const { toUtf16 } = codePointsOf(text)
    const edits = (byName.get(source.name) ?? []).flatMap(({ label, start, end }, index) => {
      const spans = [{ start: toUtf16(start), end: toUtf16(end) }]
      const wider = [{ start: toUtf16(start), end: toUtf16(end + 2) }]
      const inner = { kind: 'tag' as const, label, spans }
      return index % 5 > 0 || text.slice(wider[0]!.start, wider[0]!.end).includes('\n') ? [inner] : [inner, { kind: 'tag' as const, label: 'ORG', spans: wider }]
    })
    let document = read.value
    for (const edit of edits) {
      const done = editMentions(document, [edit])
      if (done.ok) document = done.document
    }
    writeFileSync(path, writeDocumentFile(document))
  }
}

function galley(...args: string[]): string {
  if (args[0] === 'export') spawnSync('mkdir', ['-p', join(args.at(-1)!, '..')])
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'out/node/cli.js'), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`galley ${args.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}
