import type { Document } from '#core/document/model'
import { differences as splitDifferences } from '#core/document/resplit/differences'
import { matchArticles } from '#core/document/resplit/match-articles'
import { overlay } from '#core/document/resplit/overlay'
import { compareArticles } from './compare-articles'
import { compareMentions } from './compare-mentions'
import { comparePageMetadata } from './compare-metadata'
import { compareReading } from './compare-reading'
import type { Difference } from './difference'
import { NO_NAMES, type EntityNames } from './entity-names'
import { splitDifference } from './split-differences'
import { splitOf } from './their-split'

/**
 * Everything that two editors have otherwise in the same document, in source order; what is about the page as a whole comes
 * first. Both documents have the same text. Articles are matched one to one, those that share most text first. Nothing is
 * changed: to take a difference is to apply its edit to mine, which stays right whichever others were taken before.
 */
export function compareDocuments(mine: Document, theirs: Document, names: EntityNames = NO_NAMES): readonly Difference[] {
  const split = splitOf(theirs)
  const overlaps = overlay(mine, split)
  const matched = matchArticles(overlaps)
  const found: Difference[] = [
    ...comparePageMetadata(mine, theirs),
    ...splitDifferences(mine, split).map((one) => splitDifference(one, mine, theirs, overlaps)),
    ...compareArticles(mine, theirs, overlaps, matched),
    ...compareMentions(mine, theirs, names),
    ...compareReading(mine, theirs),
  ]
  return found
    .map((difference, index) => ({ difference, at: difference.spans[0]?.start ?? -1, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ difference }) => difference)
}
