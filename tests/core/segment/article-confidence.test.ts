import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { confidenceFeatures } from '#core/segment/article-confidence'
import { createSplitter } from '#core/segment/create-splitter'
import { readArticles } from '#core/segment/read-articles'
import { readPage } from '#core/segment/read-page'
import { unpackWeights } from '#core/segment/weights'
import { labelledPage } from '../../support/page-notation'
import * as pages from './invented-pages'
import * as more from './more-invented-pages'

const weights = readFileSync(new URL('../../../resources/splitter/weights.bin', import.meta.url))
const notations = [...Object.values(pages), ...Object.values(more)]

describe('how sure an article is', () => {
  it('hangs on features that no page can drive beyond what was learned', () => {
    const model = unpackWeights(weights)
    for (const notation of notations) {
      const { lines, linked } = readPage(model, labelledPage(notation).text)
      const labels = readArticles(lines.classes, lines.chances, linked)
      for (const features of confidenceFeatures(labels, linked).values()) {
        expect(features.every((value) => value >= -1 && value <= 1)).toBe(true)
      }
    }
  })

  it('is more than even for most articles of clear pages, and less where the text stops making sense', () => {
    const split = createSplitter(weights)
    const confidences = notations.flatMap((notation) => split(labelledPage(notation).text).articles.map(({ confidence }) => confidence))
    expect(confidences.filter((confidence) => confidence > 0.5).length).toBeGreaterThan(0.7 * confidences.length)
    const { text } = labelledPage(pages.HEADLINE_AFTER)
    const shuffled = text.split('\n').sort().join('\n')
    const mean = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0) / all.length
    expect(mean(split(shuffled).articles.map(({ confidence }) => confidence))).toBeLessThan(mean(split(text).articles.map(({ confidence }) => confidence)))
  })
})
