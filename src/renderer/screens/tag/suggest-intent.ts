import type { Edit } from '#core/document/edit'
import { isSolid, type Proposal } from '#core/mention/proposal'
import { proposalAt } from './proposals-here'
import type { Selection, TagIntent, TaggedArticle } from './tag-intent'

/** The edit that makes a proposal a mention, with another label if one is named. */
export function tagOf({ label, spans }: Proposal, as = label): Edit {
  return { kind: 'tag', label: as, spans }
}

/** The proposal under the caret becomes a mention; the caret stays on it. */
export function accept({ proposals }: TaggedArticle, { head }: Selection): TagIntent {
  const under = proposalAt(proposals, head)
  return under === undefined ? { why: 'tag:no-suggestion' } : { edit: tagOf(under), caret: under.start }
}

/** The proposal under the caret is wrong: nothing of its text and label is proposed any more, anywhere in the project. */
export function reject({ proposals }: TaggedArticle, { head }: Selection, decisionOn: (name: string, label: string) => boolean | null): TagIntent {
  const under = proposalAt(proposals, head)
  if (under === undefined) return { why: 'tag:no-suggestion' }
  const { quote: name, label } = under
  return { edit: { kind: 'decide', names: [{ name, label, before: decisionOn(name, label), after: false }] }, caret: under.start }
}

/** Every proposal of the article that is worth a look unasked becomes a mention. */
export function acceptSolid({ proposals }: TaggedArticle, { head }: Selection): TagIntent {
  return acceptThese(proposals.filter(isSolid), head)
}

/** These proposals become mentions, in one step. */
export function acceptThese(proposals: readonly Proposal[], caret: number): TagIntent {
  if (proposals.length === 0) return { why: 'tag:no-suggestion' }
  return { edit: together(proposals.map((one) => tagOf(one))), caret }
}

function together(edits: readonly Edit[]): Edit {
  const [only] = edits
  return edits.length === 1 && only !== undefined ? only : { kind: 'together', edits }
}
