import type { Page } from '@playwright/test'
import type { Edit } from '#core/document/edit'
import type { Document } from '#core/document/model'
import { articleById, articleNumber } from '#core/document/places'
import { textFrom } from '#core/document/source-span'
import { lineIndexAt, linesOf } from '#core/text/lines'
import type { Span } from '#core/text/span'
import type { Split } from './split'

/** Puts one mistake of a split right, in one action: what an editor does who sees what is wrong. */
export interface Hand {
  do(document: Document, edit: Edit): Promise<void>
  confirm(): Promise<void>
}

/** The same without a mouse. */
export class Keyboard implements Hand {
  constructor(
    private readonly page: Page,
    private readonly split: Split,
  ) {}

  async do(document: Document, edit: Edit): Promise<void> {
    const { keyboard } = this.page
    switch (edit.kind) {
      case 'cut':
        await this.split.goToLine(lineAt(document, textFrom(document.text, edit.at)))
        return keyboard.press('Enter')
      case 'join':
        await this.split.goToLine(lineAt(document, textFrom(document.text, edit.at)))
        return keyboard.press('Backspace')
      case 'assign':
        await this.select(document, edit.span)
        return this.give(targetNumber(document, edit.to))
      case 'set-role':
        await this.select(document, edit.span)
        return this.split.setRole(edit.role)
      case 'arrange': {
        const { spans, to } = edit.pieces[0]!
        for (const span of spans) {
          await this.select(document, span)
          await keyboard.press('Space')
        }
        return this.give(targetNumber(document, to!))
      }
      default:
        throw new Error(`no key for ${edit.kind}`)
    }
  }

  async confirm(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
  }

  private async select(document: Document, span: Span): Promise<void> {
    await this.split.selectLines(lineAt(document, textFrom(document.text, span.start)), lineAt(document, span.end - 1))
  }

  private async give(number: number | 'furniture'): Promise<void> {
    if (number === 'furniture') return this.page.keyboard.press('m')
    await this.page.keyboard.type(String(number))
    await this.page.keyboard.press('Enter')
  }
}

/** The same without a key, but for Ctrl that is held to pick several pieces. */
export class Mouse implements Hand {
  constructor(
    private readonly page: Page,
    private readonly split: Split,
  ) {}

  async do(document: Document, edit: Edit): Promise<void> {
    switch (edit.kind) {
      case 'cut':
        return this.split.clickEdgeAbove(lineAt(document, textFrom(document.text, edit.at)))
      case 'join':
        await this.split.clickLine(lineAt(document, textFrom(document.text, edit.at)))
        return this.page.getByRole('button', { name: 'Join with the article before' }).click()
      case 'assign':
        await this.drag(document, edit.span)
        return this.give(targetNumber(document, edit.to))
      case 'set-role':
        await this.drag(document, edit.span)
        await this.bar('Role')
        return this.page.getByRole('menuitem', { name: new RegExp(`^${NAMES[edit.role] ?? edit.role}`, 'u') }).click()
      case 'arrange': {
        const { spans, to } = edit.pieces[0]!
        for (const span of spans) {
          await this.drag(document, span)
          await this.bar('Pick')
        }
        return this.give(targetNumber(document, to!))
      }
      default:
        throw new Error(`no way with the mouse to ${edit.kind}`)
    }
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Confirm, next page' }).click()
  }

  private async drag(document: Document, span: Span): Promise<void> {
    await this.split.dragOverLines(lineAt(document, textFrom(document.text, span.start)), lineAt(document, span.end - 1))
  }

  private async give(number: number | 'furniture'): Promise<void> {
    if (number === 'furniture') return this.bar('Furniture')
    if (number === 0) return this.bar('Make it a new article')
    await this.split.giveByMenu(number)
  }

  private async bar(name: string): Promise<void> {
    await this.split.selectionBar.getByRole('button', { name, exact: true }).click()
  }
}

const NAMES: Readonly<Record<string, string>> = {
  kicker: 'Kicker', headline: 'Headline', deck: 'Deck', byline: 'Byline', body: 'Body', crosshead: 'Crosshead', caption: 'Caption',
  'standing-head': 'Standing head', folio: 'Folio', jump: 'Jump line', note: 'Editor', noise: 'Noise',
}

function lineAt({ text }: Document, offset: number): number {
  return lineIndexAt(linesOf(text), offset) + 1
}

function targetNumber(document: Document, to: Extract<Edit, { kind: 'assign' }>['to']): number | 'furniture' {
  if (to === 'furniture') return to
  if (to === 'new') return 0
  if (articleById(document, to.article) === undefined) throw new Error(`no article ${to.article}`)
  return articleNumber(document, to.article)!
}
