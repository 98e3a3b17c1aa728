import { createSuggester, type SuggesterResources } from '#core/mention/suggester'
import { countByText } from './score-sets'
import type { LabelledPage } from './sets'

/**
 * Key presses of an editor who works through pages. Accepting all of a text on the page (Shift+A) and rejecting it are one press
 * each, and the next suggestion comes by itself. Or all sure ones of an article are accepted at once (S), one press for each
 * article, after those that are wrong were clicked on and rejected, two for each: whichever is less. A tag is two, its
 * selection and its label; its other places are one more (Shift+A). Names count as score-mentions counts them.
 */
export function simulateEditor(resources: SuggesterResources, pages: readonly LabelledPage[], least: number): { presses: number; mentions: number } {
  let presses = 0
  let mentions = 0
  for (const { document, wanted } of pages) {
    const suggester = createSuggester(resources)
    const decided = new Set<string>()
    let right = 0
    let wrong = 0
    const propose = (): Map<string, number> => countByText(suggester.suggest(document).filter(({ score }) => score >= least))
    for (let proposed = propose(); ; proposed = propose()) {
      const next = [...proposed.keys()].find((key) => !decided.has(key))
      if (next === undefined) break
      const [label, name] = next.split('\t') as [string, string]
      if (wanted.has(next)) {
        suggester.confirm(name, label)
        right++
      } else {
        suggester.reject(name, label)
        wrong++
      }
      decided.add(next)
    }
    presses += Math.min(right + wrong, 2 * wrong + document.articles.length)
    for (const [key, count] of wanted) {
      mentions += count
      if (!decided.has(key)) presses += count > 1 ? 3 : 2
    }
  }
  return { presses, mentions }
}
