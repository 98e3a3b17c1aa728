import { describe, expect, it } from 'vitest'
import type { ShownLabel } from '#renderer/state/labels'
import { labelLooks } from '#renderer/screens/tag/label-looks'

function signs(...labels: readonly (readonly [name: string, title: string])[]): string[] {
  const shown = labels.map(([name, title], colour): ShownLabel => ({ name, title, colour, key: '', guideline: { counts: '', countsNot: '' } }))
  return [...labelLooks(shown).values()].map(({ sign }) => sign)
}

describe('the sign above a mention', () => {
  it('is one character of the title in Chinese, of the name elsewhere', () => {
    expect(signs(['PER', '人名'], ['LOC', '地名'], ['ORG', '机构名'])).toEqual(['人', '地', '机'])
    expect(signs(['PER', 'Person'], ['LOC', 'Place'], ['ORG', 'Organisation'])).toEqual(['P', 'L', 'O'])
  })

  it('is longer where labels begin alike, never longer than three characters', () => {
    expect(signs(['ORG', '机构名'], ['AIR', '机场'], ['PER', '人名'])).toEqual(['机构', '机场', '人'])
    expect(signs(['EVENT_A', 'Event A'], ['EVENT_B', 'Event B'])).toEqual(['EVE', 'EVE'])
  })
})
