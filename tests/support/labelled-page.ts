import { documentFrom } from '#core/document/from-segmentation'
import type { Document } from '#core/document/model'
import { assemble } from '#core/segment/assemble'
import type { LineLabel } from '#core/segment/line-label'
import type { Role } from '#core/segment/role'
import { linesOf } from '#core/text/lines'

/** A page as its `.labels.tsv` says it is split: one row per line, article, role (or `blank`) and text, divided by tabs. */
export function labelledPage(name: string, text: string, labels: string): Document {
  const rows = labels.replace(/\n$/, '').split('\n').map((row) => row.split('\t') as [string, Role | 'blank', string])
  const lines = linesOf(text)
  // A line that two articles may share is said to be the first one's.
  const kept = rows.flatMap(([, role], index) => (role === 'blank' ? [] : [index]))
  const all = kept.map((index): LineLabel => {
    const [article, role] = rows[index] as [string, Role, string]
    return { article: article === '-' ? -1 : Number.parseInt(article.slice(1), 10) - 1, role, roleConfidence: 0.9 }
  })
  const origin = { id: 'd1', source: { name, digest: '0'.repeat(64), encoding: 'utf-8' }, text }
  return documentFrom(origin, assemble(kept.map((index) => lines[index]!), all))
}
