import { Button, Code, Text } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { EmptyState } from '#renderer/ui/EmptyState'

/**
 * Catches what a screen could not: the frame, the open document and its saving live outside of the screen and go on.
 * "Try again" draws the screen anew from them.
 */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    return error === null ? this.props.children : <Broken error={error} onRetry={() => this.setState({ error: null })} />
  }
}

function Broken({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const text = useText()
  return (
    <div role="alert" style={{ overflow: 'auto' }}>
      <EmptyState title={text('frame:broken-title')} text={text('frame:broken-text')}>
        <Button onClick={onRetry}>{text('frame:retry')}</Button>
        <Button variant="default" onClick={() => location.reload()}>
          {text('frame:reload')}
        </Button>
      </EmptyState>
      <details style={{ maxWidth: 720, margin: '0 auto 24px' }}>
        <Text component="summary" c="dimmed">
          {text('frame:broken-details')}
        </Text>
        <Code block>{error.stack ?? error.message}</Code>
      </details>
    </div>
  )
}
