import { screen } from '@testing-library/react'
import type { AnswerOf } from '#contract/calls'
import { succeeded } from '#contract/failure'
import type { Document } from '#core/document/model'
import type { Segmentation } from '#core/segment/segmentation'
import { changeLanguage } from '#renderer/i18n/i18n'
import { useDocuments } from '#renderer/state/document-store'
import { openDocument } from '#renderer/state/open-document'
import { doc, show } from '../../support/document-notation'
import { openWindow, project, summary, type FakeWindow } from '../../support/fake-window'

/** The document as it is on screen now. */
export const present = () => useDocuments.getState().history!.present
export const source = () => screen.getByRole('textbox', { name: 'Source of page.txt' })
export const shown = () => show(present())

/** The window with a page open on Split; `splitAgain` is what the splitter makes of it now. */
export async function openSplit(notation: string, splitAgain?: Segmentation): Promise<FakeWindow> {
  let onDisk: Document = { ...doc(notation), id: 'page' }
  let revision = 1
  const opened = await openWindow(
    {
      'documents.open': () => succeeded({ document: onDisk as never, revision: `r${revision}` }),
      'documents.save': ({ document }) => {
        onDisk = { ...document, text: onDisk.text } as Document
        return succeeded({ revision: `r${++revision}`, savedAt: '2026-03-02T08:00:00Z', summary: summary('page') })
      },
      'documents.splitAgain': () => succeeded({ segmentation: splitAgain } as AnswerOf<'documents.splitAgain'>),
    },
    project([summary('page')]),
  )
  changeLanguage('en')
  openDocument('page')
  await screen.findByRole('textbox', { name: 'Source of page.txt' })
  return opened
}
