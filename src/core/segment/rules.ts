import { formulaBit, type Formula } from './language/language'
import type { LineLabel } from './line-label'
import type { PageLine } from './page-lines'
import type { Role } from './role'

interface Block {
  readonly lines: readonly PageLine[]
  role: Role
}

/** Labels a page's lines by newspaper formulas and the shapes of its blocks, without any weights. */
export function labelByRules(lines: readonly PageLine[]): LineLabel[] {
  const blocks = blocksOf(lines)
  const heads = headPlace(blocks)
  const labels: LineLabel[] = []
  let article = 0
  let hasText = false
  let hasHead = false
  const begin = (): void => {
    article += 1
    hasText = false
    hasHead = false
  }
  blocks.forEach((block, index) => {
    const { role } = block
    const isFurniture = role === 'folio' || role === 'standing-head' || role === 'noise'
    if (role === 'headline') {
      const before = blocks[index - 1]?.role
      if (heads === 'before' ? hasText || (hasHead && before !== 'headline' && before !== 'byline') : false) begin()
      hasHead = true
    } else if (role === 'body') {
      const starts = hasFormula(block.lines[0]!, 'paper-dateline', 'agency-dateline')
      if (hasText && (starts || (heads === 'after' && hasHead))) begin()
      hasText = true
    } else if (role === 'byline' && heads === 'after' && hasText && hasHead && blocks[index - 1]?.role !== 'headline') {
      begin()
    }
    block.lines.forEach((line, place) => {
      labels.push({ article: isFurniture ? -1 : article, role: roleWithin(block, line, place), roleConfidence: 0.5 })
    })
  })
  return labels
}

function blocksOf(lines: readonly PageLine[]): Block[] {
  const blocks: { lines: PageLine[]; role: Role }[] = []
  let last: PageLine | undefined
  for (const line of lines) {
    const isApart =
      last === undefined || line.blanksBefore > 0 || line.isIndented || isByline(line) !== isByline(last)
    if (isApart) blocks.push({ lines: [line], role: 'body' })
    else blocks.at(-1)!.lines.push(line)
    last = line
  }
  const widths = lines.map(({ cells }) => cells).sort((a, b) => a - b)
  const usual = widths[widths.length >> 1] ?? 0
  blocks.forEach((block, index) => {
    block.role = roleOf(block, usual)
    const isLabel = block.role === 'headline' && block.lines.length === 1 && block.lines[0]!.cells <= 8
    if (isLabel && (index === 0 || hasFormula(block.lines[0]!, 'middle-dot', 'private-use'))) block.role = 'standing-head'
  })
  return blocks
}

function roleOf({ lines }: Block, usual: number): Role {
  const first = lines[0]!
  const isSingle = lines.length === 1
  if (isSingle && hasFormula(first, 'jump')) return 'jump'
  if (isSingle && hasFormula(first, 'no-letters')) return 'noise'
  if (isSingle && hasFormula(first, 'imprint', 'page-number')) return 'folio'
  if (isSingle && hasFormula(first, 'date') && first.cells < 20 && !/[。，]/u.test(first.text)) return 'folio'
  if (hasFormula(first, 'note')) return 'note'
  if (hasFormula(first, 'caption-mark')) return 'caption'
  if (isSingle && hasFormula(first, 'credit-line')) return 'caption'
  if (isByline(first)) return 'byline'
  if (lines.some((line) => hasFormula(line, 'credit-end')) && first.cells > 1.3 * usual) return 'caption'
  return isShort(lines) ? 'headline' : 'body'
}

/** Four lines at most, none of which ends or breaks off a sentence. */
function isShort(lines: readonly PageLine[]): boolean {
  return lines.length <= 4 && lines.every(({ text }) => !/[。；，、]$|[。？！].|”$/u.test(text) && (text.match(/，/gu)?.length ?? 0) <= 2)
}

function isByline(line: PageLine): boolean {
  return line.cells <= 24 && !/[。，]/u.test(line.text) && hasFormula(line, 'marked-byline', 'titled-byline', 'picture-byline', 'bracketed-names')
}

function roleWithin(block: Block, line: PageLine, place: number): Role {
  if (block.role === 'headline' && place > 0 && hasFormula(line, 'dash')) return 'deck'
  if (block.role === 'body' && place === block.lines.length - 1 && hasFormula(line, 'jump')) return 'jump'
  return block.role
}

/** Whether the page's headlines stand before or after their texts: what comes first, a headline or a text. */
function headPlace(blocks: readonly Block[]): 'before' | 'after' {
  return blocks.find(({ role }) => role === 'headline' || role === 'body')?.role === 'headline' ? 'before' : 'after'
}

function hasFormula(line: PageLine, ...formulas: readonly Formula[]): boolean {
  return formulas.some((formula) => (line.formulas & formulaBit(formula)) !== 0)
}
