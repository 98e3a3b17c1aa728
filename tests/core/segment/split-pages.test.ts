import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createSplitter } from '#core/segment/create-splitter'
import { labelledPage, labelsOfSplit } from '../../support/page-notation'
import * as pages from './invented-pages'
import * as more from './more-invented-pages'

const split = createSplitter(readFileSync(new URL('../../../resources/splitter/weights.bin', import.meta.url)))

/** The page as the splitter sees it, one row per line, to be compared with the page as it was written down. */
function rows(lines: ReturnType<typeof labelsOfSplit>): string[] {
  return lines.filter(({ role }) => role !== null).map(({ article, role, text }) => `${article ?? '-'} ${role} ${text.trim()}`)
}

describe('splitting a page', () => {
  it.each([
    ['headlines after their texts, with kicker and deck', pages.HEADLINE_AFTER],
    ['headlines before their texts, of two lines', pages.HEADLINE_BEFORE],
    ['one paragraph per line, half-width marks', pages.PARAGRAPHS],
    ['headlines in a group at the end of the page', pages.GROUPED_HEADLINES],
    ['columns that break off in mid-sentence', pages.COLUMN_BREAK],
    ['folio and imprint', pages.FURNITURE],
    ['a picture with caption, credit and headline', pages.PHOTO_NEWS],
    ['crossheads that stick to the next line, a by-line of its own', pages.CROSSHEADS],
    ['a text interrupted by a caption', pages.INTERRUPTED],
    ["editor's note, jump line, letter-spaced lines", pages.NOTE_AND_JUMP],
    ['headlines at the end of the page in another order than their texts', more.SHUFFLED_GROUP],
    ['texts without dateline, signed at their end', more.SIGNATURES],
    ['a text that begins with a space and no blank line', more.LEADING_SPACE],
    ["a column's name with private-use characters", more.STANDING_HEAD],
    ['columns of different widths', more.WIDTHS],
    ['a caption far from its text', more.FAR_CAPTION],
    ['traditional characters', more.TRADITIONAL],
  ])('finds %s', (_, notation) => {
    const page = labelledPage(notation)
    expect(rows(labelsOfSplit(page.text, split(page.text)))).toEqual(rows([...page.lines]))
  })

  it.fails('does not find yet: the jump line that the rest of a text begins with', () => {
    const page = labelledPage(more.CONTINUATION)
    expect(rows(labelsOfSplit(page.text, split(page.text)))).toEqual(rows([...page.lines]))
  })
})
