import { fireEvent, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { registerCommands, runCommand, useCommands, useRegistry, type Command } from '#renderer/state/commands'
import { handleKeys } from '#renderer/state/key-handler'
import { FIRST_SESSION, useSession } from '#renderer/state/session'

const pending = vi.fn()
let stop: () => void
let unregister: (() => void)[] = []

beforeEach(() => {
  useSession.setState({ ...FIRST_SESSION, screen: 'library' }, true)
  pending.mockClear()
  stop = handleKeys(document, pending)
})
afterEach(() => {
  stop()
  for (const one of unregister) one()
  unregister = []
})

function command(keys: string, change: Partial<Command> = {}) {
  const run = vi.fn()
  unregister.push(registerCommands([{ id: `test.${keys}`, title: 'frame:close', keys: [keys], screen: 'library', run, ...change }]))
  return run
}

describe('a shortcut', () => {
  it('runs its command, on its own screen only', async () => {
    const here = command('N')
    const elsewhere = command('J', { screen: 'split' })
    const everywhere = command('?', { screen: 'everywhere' })
    await userEvent.keyboard('nj?')
    expect([here, elsewhere, everywhere].map((run) => run.mock.calls.length)).toEqual([1, 0, 1])
  })

  it('does nothing while its command makes no sense', async () => {
    const run = command('N', { when: () => false })
    await userEvent.keyboard('n')
    expect(run).not.toHaveBeenCalled()
  })

  it('leaves text fields alone, unless it says otherwise', async () => {
    const letter = command('N')
    const palette = command('Mod+K', { inFields: true })
    const field = render(<input aria-label="name" />).getByLabelText('name')
    await userEvent.type(field, 'nan')
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(field).toHaveValue('nan')
    expect(letter).not.toHaveBeenCalled()
    expect(palette).toHaveBeenCalledOnce()
  })

  it('works in a text view that only shows text', async () => {
    const run = command('N')
    const view = render(<div data-keys="commands" contentEditable tabIndex={0} role="textbox" aria-label="page" />).getByRole('textbox')
    view.focus()
    await userEvent.keyboard('n')
    expect(run).toHaveBeenCalledOnce()
  })

  it('leaves Enter to the button that has the focus', async () => {
    const run = command('Enter')
    const press = vi.fn()
    render(<button onClick={press}>ok</button>).getByRole('button').focus()
    await userEvent.keyboard('{Enter}')
    expect([run.mock.calls.length, press.mock.calls.length]).toEqual([0, 1])
  })

  it('rests while a dialog is open', async () => {
    const run = command('N')
    render(<div role="dialog" aria-modal="true" />)
    await userEvent.keyboard('n')
    expect(run).not.toHaveBeenCalled()
  })
})

describe('a shortcut of several strokes', () => {
  it('runs at the last one, and says in between that it waits', async () => {
    const run = command('R H')
    await userEvent.keyboard('r')
    expect(pending).toHaveBeenLastCalledWith(['R'])
    await userEvent.keyboard('h')
    expect(run).toHaveBeenCalledOnce()
    expect(pending).toHaveBeenLastCalledWith(null)
  })

  it('swallows a stroke that leads nowhere rather than doing something else', async () => {
    const role = command('R H')
    const next = command('N')
    await userEvent.keyboard('rn')
    expect([role.mock.calls.length, next.mock.calls.length]).toEqual([0, 0])
    await userEvent.keyboard('n')
    expect(next).toHaveBeenCalledOnce()
  })

  it('is called off by Escape', async () => {
    const role = command('R H')
    await userEvent.keyboard('r{Escape}h')
    expect(role).not.toHaveBeenCalled()
  })
})

describe('an input method', () => {
  it('keeps its keys while it composes', () => {
    const run = command('Enter')
    fireEvent.keyDown(document.body, { key: 'Enter', isComposing: true })
    fireEvent.keyDown(document.body, { key: 'Enter', keyCode: 229 })
    fireEvent.keyDown(document.body, { key: 'Process', keyCode: 229 })
    expect(run).not.toHaveBeenCalled()
  })

  it('keeps the key that ends the composition, until it is up', () => {
    const run = command('Enter')
    fireEvent.compositionEnd(document.body)
    fireEvent.keyDown(document.body, { key: 'Enter' })
    expect(run).not.toHaveBeenCalled()
    fireEvent.keyUp(document.body, { key: 'Enter' })
    fireEvent.keyDown(document.body, { key: 'Enter' })
    expect(run).toHaveBeenCalledOnce()
  })
})

describe('the registry', () => {
  it.each([
    ['the same key on the same screen', 'N', 'library', 'N', 'library'],
    ['a key that holds everywhere', '?', 'everywhere', '?', 'split'],
    ['a key that begins a longer shortcut', 'R', 'library', 'R H', 'library'],
  ] as const)('refuses %s', (_what, keys, screen, other, otherScreen) => {
    command(keys, { screen, id: 'test.first' })
    expect(() => command(other, { screen: otherScreen, id: 'test.second' })).toThrow(/test\.second clashes with .* of test\.first/)
  })

  it('allows the same key on different screens', () => {
    command('N', { screen: 'library', id: 'test.first' })
    expect(() => command('N', { screen: 'split', id: 'test.second' })).not.toThrow()
  })

  it('forgets commands when what registered them goes, and keeps their last meaning until then', () => {
    const seen: number[] = []
    function Counter({ count }: { readonly count: number }) {
      useCommands([{ id: 'test.count', title: 'frame:close', screen: 'library', run: () => seen.push(count) }])
      return null
    }
    const { rerender, unmount } = render(<Counter count={1} />)
    const [registered] = useRegistry.getState().commands
    rerender(<Counter count={2} />)
    expect(useRegistry.getState().commands[0]).toBe(registered)
    runCommand('test.count')
    unmount()
    runCommand('test.count')
    expect(seen).toEqual([2])
  })

  it('runs a command for the host’s menu only where it can be run', () => {
    const run = command('N', { when: () => false })
    runCommand('test.N')
    expect(run).not.toHaveBeenCalled()
  })
})
