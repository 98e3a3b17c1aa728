import type { LabelledRow, Random } from './shared-tools'

/** Changes to a page that other ways of taking text from a PDF bring along: blank lines lost or added, indents kept. */
export function wear(rows: readonly LabelledRow[], random: Random): readonly LabelledRow[] {
  const lost = Number(random.weighted({ 0: 0.78, 0.05: 0.12, 0.4: 0.06, 1: 0.04 }))
  const added = Number(random.weighted({ 0: 0.84, 0.008: 0.12, 0.04: 0.04 }))
  const indent = random.weighted({ none: 0.93, wide: 0.05, space: 0.02 })
  if (lost === 0 && added === 0 && indent === 'none') return rows
  const out: LabelledRow[] = []
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    const startsParagraph = row.role === 'body' && before?.role === 'blank' && /[。！？”）]\s*$/u.test(rows[index - 2]?.text ?? '。')
    if (row.role === 'blank') {
      if (!random.chance(lost)) out.push(row)
      return
    }
    if (before !== undefined && before.role !== 'blank' && random.chance(added)) out.push({ article: '-', role: 'blank', text: '' })
    const mark = { none: '', wide: '　　', space: ' ' }[indent]!
    out.push(startsParagraph ? { ...row, text: mark + row.text.trimStart() } : row)
  })
  return out
}
