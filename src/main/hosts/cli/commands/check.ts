import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { codePointsOf } from '#core/text/code-points'
import { severityOf, type Finding } from '#core/review/finding'
import { MOST_DOCUMENTS } from '#contract/calls/review'
import { EXIT, UsageError, type Command, type Terminal } from '../command'
import { failureLine } from '../texts/texts'

/** What opening a project tells of without anything being wrong with it. */
const HARMLESS: ReadonlySet<string> = new Set(['index-repaired', 'interrupted-write', 'unknown-keys'])

/** `galley check --project DIR [--json]` */
export const checkCommand: Command = {
  async run(args, terminal) {
    const { texts, services, session, say, result, progress, stopped } = terminal
    const { values } = parseArgs({ args: [...args], options: { project: { type: 'string' }, json: { type: 'boolean', default: false } } })
    if (values.project === undefined) throw new UsageError(texts.needs('--project DIR'))
    const opened = await services.handlers['projects.open']({ dir: resolve(values.project) }, session)
    for (const problem of opened.problems) say(failureLine(texts, problem))

    const ids = opened.documents.map(({ id }) => id)
    for (let from = 0; from < ids.length; from += MOST_DOCUMENTS / 10) {
      if (stopped()) return EXIT.stopped
      await services.handlers['review.rows']({ ids: ids.slice(from, from + MOST_DOCUMENTS / 10) }, session)
      progress(Math.min(ids.length, from + MOST_DOCUMENTS / 10), ids.length)
    }
    const { findings } = await services.handlers['review.check']({ limit: Number.MAX_SAFE_INTEGER }, session)
    const names = new Map(opened.documents.map(({ id, name }) => [id, name]))
    const placed = await inCodePoints(terminal, findings as readonly Finding[])
    const rows = placed.map((finding) => ({ severity: severityOf(finding.check), ...finding, name: names.get(finding.document) ?? '' }))
    if (values.json) result(JSON.stringify({ offsetUnit: 'codepoint', documents: ids.length, findings: rows }, null, 1))
    else for (const row of rows) result(lineOf(row))

    const [errors, warnings] = (['error', 'warning'] as const).map((kind) => rows.filter(({ severity }) => severity === kind).length) as [number, number]
    say(texts.checked(ids.length, errors, warnings))
    return errors + opened.problems.filter(({ code }) => !HARMLESS.has(code)).length > 0 ? EXIT.someFailed : EXIT.fine
  },
}

type Placed = Omit<Finding, 'fix'>

/** The findings page by page, with places as files have them: code points of the source. */
async function inCodePoints({ services, session }: Terminal, findings: readonly Finding[]): Promise<Placed[]> {
  const byDocument = new Map<string, Finding[]>()
  for (const finding of findings) push(byDocument, finding)
  const placed: Placed[] = []
  for (const [id, found] of byDocument) {
    const needsText = found.some(({ span }) => span !== null)
    const points = needsText ? codePointsOf((await services.handlers['documents.open']({ id }, session)).document.text) : null
    for (const { fix: _fix, ...rest } of found) {
      const { span } = rest
      placed.push({ ...rest, span: span === null || points === null ? null : { start: points.fromUtf16(span.start), end: points.fromUtf16(span.end) } })
    }
  }
  return placed
}

/** Severity, check, document, its name, article, start, end, and what there is to say, with tabs between. */
function lineOf({ severity, check, document, name, article, span, values }: Placed & { readonly severity: string; readonly name: string }): string {
  const said = Object.entries(values).map(([key, value]) => `${key}=${String(value).replace(/\s+/gu, ' ')}`)
  return [severity, check, document, name, article ?? '', span?.start ?? '', span?.end ?? '', said.join(' ')].join('\t')
}

function push(byDocument: Map<string, Finding[]>, finding: Finding): void {
  const found = byDocument.get(finding.document)
  if (found === undefined) byDocument.set(finding.document, [finding])
  else found.push(finding)
}
