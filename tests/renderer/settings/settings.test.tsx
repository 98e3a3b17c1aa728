import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openWindow, project } from '../../support/fake-window'

describe('the settings', () => {
  it('list the project’s labels with their keys', async () => {
    const { user } = await openWindow({}, project())
    await user.keyboard('{Control>},{/Control}')
    expect(await screen.findByRole('listitem', { name: '人名' })).toHaveTextContent('PER')
    expect(screen.getByRole('textbox', { name: '“人名”的按键' })).toHaveValue('P')
  })

  it('can be opened before any project is', async () => {
    const { user } = await openWindow()
    await user.click(await screen.findByRole('button', { name: '设置' }))
    expect(screen.getByText('打开项目后，这里列出它的标签。')).toBeVisible()
  })

  it('keep the theme that was chosen', async () => {
    const { user, host } = await openWindow()
    await user.click(await screen.findByRole('button', { name: '设置' }))
    await user.click(screen.getByRole('radio', { name: '深色' }))
    expect(host.requests('preferences.set').at(-1)).toEqual({ theme: 'dark' })
  })
})
