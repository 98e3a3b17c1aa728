import { useMemo } from 'react'
import { inWords, useText } from '#renderer/i18n/i18n'
import { findTexts } from '#renderer/ui/find-texts'
import type { SplitTexts } from './split-view'

/** The words inside the text view, which draws itself without React. A new object only when the language changes. */
export function useSplitTexts(name: string): SplitTexts {
  const text = useText()
  return useMemo(
    () => ({
      name: text('split:source-name', { name }),
      margin: {
        role: (role) => text(`roles:${role}`),
        furniture: text('split:furniture'),
        asked: (message) => inWords(text, message),
        proposal: (message) => inWords(text, message),
        cut: text('split:cut-here'),
        uncut: text('split:uncut-here'),
        move: text('split:move-here'),
        grab: text('split:grab'),
        crossing: text('split:crossing-title'),
      },
      find: findTexts(text, text('split:find')),
    }),
    [text, name],
  )
}
