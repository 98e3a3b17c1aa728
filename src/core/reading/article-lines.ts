import type { Article, Document, Part } from '#core/document/model'
import { isBlank, linesOf } from '#core/text/lines'
import type { ArticleLine } from './article-line'
import { printedWidth } from './characters'
import { overridesIn } from './overrides'
import { isLetterSpaced } from './spaces'

/** The lines of the article in reading order. Linear. A break that an editor put inside a line makes two of it. */
export function articleLines(document: Pick<Document, 'text' | 'repairs'>, article: Pick<Article, 'parts'>): ArticleLine[] {
  const { text, repairs } = document
  const lines: ArticleLine[] = []
  for (const part of article.parts) {
    for (const line of linesOf(text.slice(part.start, part.end))) {
      let start = part.start + line.start
      const end = part.start + line.end
      for (const override of overridesIn(repairs, { start, end })) {
        if (override.action !== 'break' || override.start <= start || override.end > end) continue
        addLine(lines, text, part, start, override.start)
        start = override.start
      }
      addLine(lines, text, part, start, end)
    }
  }
  return lines
}

function addLine(lines: ArticleLine[], text: string, part: Part, start: number, end: number): void {
  const whole = text.slice(start, end)
  const trimmed = whole.trim()
  if (trimmed === '') return
  const leading = whole.length - whole.trimStart().length
  const from = start + leading
  const before = lines.at(-1)
  const gap = before === undefined ? null : gapBetween(text, before, part, from)
  lines.push({
    start: from,
    end: from + trimmed.length,
    part,
    role: part.role,
    width: printedWidth(trimmed),
    indent: printedWidth(whole.slice(0, leading)),
    spaced: isLetterSpaced(trimmed),
    blanksBefore: gap ?? 0,
    apart: before !== undefined && gap === null,
  })
}

/** Blank lines between two neighbours, -1 on one line; null when text of others lies between. */
function gapBetween(text: string, before: ArticleLine, part: Part, start: number): number | null {
  if (start < before.end) return null
  const gap = text.slice(before.end, start)
  if (part !== before.part && !isBlank(gap)) return null
  return gap.split('\n').length - 2
}
