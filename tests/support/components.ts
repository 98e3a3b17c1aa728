import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { changeLanguage, startTexts } from '#renderer/i18n/i18n'
import { forgetDocuments } from '#renderer/state/document-store'

/**
 * Set-up for component tests. jsdom lays nothing out and knows no media queries: these stand-ins give every element the
 * size of a window, so that virtual lists draw a screenful, and a person who prefers a light theme and no motion.
 */
const WINDOW = { width: 1280, height: 800 }

Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { configurable: true, get: () => WINDOW.width },
  offsetHeight: { configurable: true, get: () => WINDOW.height },
  clientHeight: { configurable: true, get: () => WINDOW.height },
})

window.matchMedia = (query) => ({
  matches: query.includes('prefers-reduced-motion'),
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
})

window.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Element.prototype.scrollTo = () => undefined
Element.prototype.scrollIntoView = () => undefined
document.elementFromPoint ??= () => null
Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList
Range.prototype.getBoundingClientRect ??= () => new DOMRect()
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

/**
 * Nothing here looks at what style sheets say, and jsdom asks each of their rules about each element: a third of the time of these
 * tests. What a person cannot see is told by the element itself.
 */
const NEVER_SHOWN = 'head, script, style, template, [hidden], dialog:not([open])'
window.getComputedStyle = (element) => {
  const { style } = element as HTMLElement
  const hidden = (element.closest('[style*="visibility"]') as HTMLElement | null)?.style.visibility
  const values: Record<PropertyKey, unknown> = { visibility: hidden || 'visible', ...(element.matches(NEVER_SHOWN) ? { display: 'none' } : {}) }
  return new Proxy(style, {
    get: (own, name) => {
      if (name === 'getPropertyValue') return (property: string) => String(values[property] ?? own.getPropertyValue(property))
      return values[name] ?? (Reflect.get(own, name) as unknown)
    },
  })
}

// A whole window is drawn by React in jsdom: slow on a machine that does other things too, which is no defect.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

startTexts('zh-CN')

beforeEach(() => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['zh-CN'])
  changeLanguage('zh-CN')
  forgetDocuments()
})

afterEach(cleanup)
