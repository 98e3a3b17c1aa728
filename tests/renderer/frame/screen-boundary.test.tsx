import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ScreenBoundary } from '#renderer/frame/ScreenBoundary'

describe('a screen that fails', () => {
  it('says that nothing is lost and what to do; trying again draws it anew', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue()
    let broken = true
    function Screen() {
      if (broken) throw new Error('the seventh line')
      return <p>fine again</p>
    }
    render(
      <MantineProvider>
        <ScreenBoundary>
          <Screen />
        </ScreenBoundary>
      </MantineProvider>,
    )
    expect(screen.getByRole('alert')).toHaveTextContent('已保存的内容在磁盘上完好')
    expect(screen.getByText(/the seventh line/u)).toBeInTheDocument()
    broken = false
    await userEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(screen.getByText('fine again')).toBeVisible()
    complaint.mockRestore()
  })
})
