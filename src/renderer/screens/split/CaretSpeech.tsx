import type { Document } from '#core/document/model'
import { inWords, useText } from '#renderer/i18n/i18n'
import type { CaretPlace } from './caret-place'
import { questionSentence } from './waiting'

/** Says to a screen reader which article and role the caret has come to, and what is asked there. */
export function CaretSpeech({ document, place }: { readonly document: Document; readonly place: CaretPlace }) {
  const text = useText()
  const { article, role = '', question } = place
  const said = text(article === undefined ? 'split:at-nothing' : article === null ? 'split:at-furniture' : 'split:at-article', {
    article: article ?? 0,
    role,
  })
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
      {question !== undefined && ` ${text('split:at-question', { question: inWords(text, questionSentence(document, question)) })}`}
    </div>
  )
}
