import type { ArticleRecord, MentionRecord } from '#core/dataset/records'
import { countLeftOut, type DatasetReport } from '#core/dataset/report'
import { inTextOrder } from '../stretches'
import { escapeXml } from '../xml'
import { elementOf } from './name-element'

/** A name tagged within one block. Code points of the record's text. */
export interface InlineName {
  readonly start: number
  readonly end: number
  readonly open: string
  readonly close: string
}

/** A mention that crosses another: it is written beside the text, between two anchors in it. */
export interface Beside {
  /** Number of the block that holds it. */
  readonly block: number
  readonly start: number
  readonly end: number
  readonly label: string
  readonly from: string
  readonly to: string
}

interface BlockPiece {
  readonly mention: MentionRecord
  readonly block: number
  readonly start: number
  readonly end: number
  /** Number of the piece among those of its mention, and how many there are. */
  readonly index: number
  readonly of: number
}

/**
 * The mentions as elements inside the blocks, by block. What lies in several blocks or stretches is several elements, each
 * with the next (`@next`, `@prev`). Elements nest: of two mentions that cross, the one that begins later is written beside.
 */
export function inlinePieces(record: ArticleRecord, id: string, report: DatasetReport): { inline: InlineName[][]; beside: Beside[] } {
  const inline: InlineName[][] = record.blocks.map(() => [])
  const beside: Beside[] = []
  const open: BlockPiece[] = []
  for (const piece of inTextOrder(record.mentions.flatMap((mention) => piecesOf(record, mention)))) {
    while (open.length > 0 && open.at(-1)!.end <= piece.start) open.pop()
    const around = open.at(-1)
    if (around !== undefined && piece.end > around.end) {
      const anchor = `${id}-${piece.mention.id}-${piece.index + 1}`
      beside.push({ block: piece.block, start: piece.start, end: piece.end, label: piece.mention.label, from: `${anchor}-from`, to: `${anchor}-to` })
      countLeftOut(report, 'mention-beside-the-text')
      continue
    }
    open.push(piece)
    inline[piece.block]!.push(nameOf(piece, id))
  }
  return { inline, beside }
}

function piecesOf({ blocks }: ArticleRecord, mention: MentionRecord): BlockPiece[] {
  const pieces: { block: number; start: number; end: number }[] = []
  for (const [start, end] of mention.spans) {
    for (let block = lastBeginningBy(blocks, start); block < blocks.length && blocks[block]!.span[0] < end; block += 1) {
      const piece = { block, start: Math.max(start, blocks[block]!.span[0]), end: Math.min(end, blocks[block]!.span[1]) }
      if (piece.start < piece.end) pieces.push(piece)
    }
  }
  return pieces.map((piece, index) => ({ ...piece, mention, index, of: pieces.length }))
}

function lastBeginningBy(blocks: ArticleRecord['blocks'], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (blocks[middle]!.span[0] <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function nameOf({ mention, start, end, index, of }: BlockPiece, id: string): InlineName {
  const { name } = elementOf(mention.label)
  const nameId = (number: number): string => `${id}-${mention.id}-${number + 1}`
  const attributes = [
    of > 1 ? ` xml:id="${nameId(index)}"` : '',
    mention.entity === undefined ? '' : ` ref="#${id}-${escapeXml(mention.entity.id)}"`,
    index > 0 ? ` prev="#${nameId(index - 1)}"` : '',
    index + 1 < of ? ` next="#${nameId(index + 1)}"` : '',
  ]
  return { start, end, open: `<${name}${attributes.join('')}>`, close: `</${name.split(' ', 1)[0]}>` }
}
