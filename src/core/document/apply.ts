import { arrange } from './arrange'
import { assign, dissolve } from './assign'
import { cut, join } from './cut-and-join'
import type { Edit, EditResult } from './edit'
import { hasNone } from './gaps'
import { editMentions, isMentionEdit, type MentionEdit } from './mention-edits'
import { setMetadata, unsetMetadata } from './metadata-edits'
import type { Document } from './model'
import { reorder } from './reorder'
import { repair, unrepair } from './repair-edits'
import { done, refused } from './result'
import { setRole } from './role'
import { confirm, setStatus, settle, sureOfAnswered } from './settle'
import { linkStory, unlinkStory } from './story-edits'

/**
 * Does an edit: gives the document after it, or why it cannot be done. Never changes the document it gets, never
 * throws, and what it gives passes `check` if what it got does. Edits of the split never change a mention.
 */
export function applyEdit(document: Document, edit: Edit): EditResult {
  const result = resultOf(document, edit)
  return result.ok && ANSWERS.has(edit.kind) ? done(sureOfAnswered(document, result.document)) : result
}

/** Edits that answer questions and leave the articles' lines where they are. */
const ANSWERS: ReadonlySet<Edit['kind']> = new Set(['settle', 'has-none'])

function resultOf(document: Document, edit: Edit): EditResult {
  switch (edit.kind) {
    case 'cut':
      return cut(document, edit.at)
    case 'join':
      return join(document, edit.at)
    case 'assign':
      return assign(document, edit.span, edit.to)
    case 'arrange':
      return arrange(document, edit.pieces)
    case 'set-role':
      return setRole(document, edit.span, edit.role)
    case 'reorder':
      return reorder(document, edit.article, edit.from, edit.to)
    case 'dissolve':
      return dissolve(document, edit.article)
    case 'settle':
      return settle(document, edit.at)
    case 'has-none':
      return hasNone(document, edit.article)
    case 'confirm':
      return confirm(document)
    case 'set-status':
      return setStatus(document, edit.article, edit.status)
    case 'link-story':
      return linkStory(document, edit.article, edit.to)
    case 'unlink-story':
      return unlinkStory(document, edit.article, edit.to)
    case 'set-metadata':
      return setMetadata(document, edit.article, edit.values)
    case 'unset-metadata':
      return unsetMetadata(document, edit.article, edit.fields)
    case 'tag':
    case 'untag':
    case 'relabel':
    case 'respan':
    case 'link':
    case 'unlink':
      return editMentions(document, [edit])
    case 'repair':
      return repair(document, edit.override)
    case 'unrepair':
      return unrepair(document, edit.span)
    case 'decide':
      return edit.names.some(({ before, after }) => before !== after) ? done(document) : refused('nothing-to-do')
    case 'elsewhere':
      return done(document)
    case 'together':
      return applyTogether(document, edit.edits)
  }
}

/** Several edits, all or none; neighbouring mention edits are done at once. */
function applyTogether(document: Document, edits: readonly Edit[]): EditResult {
  if (edits.length === 0) return refused('nothing-to-do')
  let result = done(document)
  for (let index = 0; index < edits.length && result.ok; ) {
    const batch = mentionEditsFrom(edits, index)
    result = batch.length > 0 ? editMentions(result.document, batch) : applyEdit(result.document, edits[index]!)
    index += Math.max(1, batch.length)
  }
  return result
}

function mentionEditsFrom(edits: readonly Edit[], index: number): readonly MentionEdit[] {
  const batch: MentionEdit[] = []
  for (let edit = edits[index]; edit !== undefined && isMentionEdit(edit); edit = edits[index + batch.length]) {
    batch.push(edit)
  }
  return batch
}
