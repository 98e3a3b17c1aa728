import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { changeLanguage, startTexts } from '#renderer/i18n/i18n'

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

// A whole window is drawn by React in jsdom: slow on a machine that does other things too, which is no defect.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

startTexts('zh-CN')

beforeEach(() => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['zh-CN'])
  changeLanguage('zh-CN')
})

afterEach(cleanup)
