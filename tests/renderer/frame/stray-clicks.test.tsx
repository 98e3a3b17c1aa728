import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { failed } from '#contract/failure'
import { useSession } from '#renderer/state/session'
import { openWindow, project, summary } from '../../support/fake-window'

describe('a double click on what opens with one click', () => {
  it('opens it, and its second click does nothing on the screen that came up', async () => {
    const { user } = await openWindow({ 'documents.open': () => failed('no-such-document') }, project([summary('a.txt', { id: 'd1' }), summary('b.txt', { id: 'd2' })]))
    const name = await screen.findByRole('button', { name: 'b.txt' })
    await user.pointer([{ keys: '[MouseLeft]', target: name }])
    expect(useSession.getState().documentId).toBe('d2')
    const other = screen.getByRole('option', { name: /a\.txt/u })
    const clicked = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 })
    other.dispatchEvent(clicked)
    expect(useSession.getState().documentId).toBe('d2')
    expect(clicked.defaultPrevented).toBe(true)
    await user.click(other)
    expect(useSession.getState().documentId).toBe('d1')
  })
})
