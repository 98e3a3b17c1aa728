import { createSuggester, type SuggesterResources } from '#core/mention/suggester'
import { countByText } from './score-sets'
import type { LabelledPage } from './sets'

/**
 * Key presses of an editor who works through pages: accept and reject are one press each and act on all equal texts of the
 * page at once; a tag is two, its selection and its label. Names count as score-mentions counts them.
 */
export function simulateEditor(resources: SuggesterResources, pages: readonly LabelledPage[], least: number): { presses: number; mentions: number } {
  let presses = 0
  let mentions = 0
  for (const { document, wanted } of pages) {
    const suggester = createSuggester(resources)
    const decided = new Set<string>()
    const propose = (): Map<string, number> => countByText(suggester.suggest(document).filter(({ score }) => score >= least))
    for (let proposed = propose(); ; proposed = propose()) {
      const next = [...proposed.keys()].find((key) => !decided.has(key))
      if (next === undefined) break
      const [label, name] = next.split('\t') as [string, string]
      if (wanted.has(next)) suggester.confirm(name, label)
      else suggester.reject(name, label)
      decided.add(next)
      presses++
    }
    for (const [key, count] of wanted) {
      mentions += count
      if (!decided.has(key)) presses += 2
    }
  }
  return { presses, mentions }
}
