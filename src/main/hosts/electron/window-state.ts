import type { Rectangle } from 'electron'
import type { ElectronParts } from './parts'

/** Where the window was and how: kept beside the preferences. */
export interface WindowStateStore {
  get(key: 'window'): unknown
  set(key: 'window', value: WindowState): void
}

export interface WindowState {
  /** In device-independent pixels; of the window when it is neither maximised nor full screen. */
  readonly bounds: Rectangle
  readonly maximized: boolean
}

const FIRST = { width: 1360, height: 880 }
/** At least so much of the window (pixels) must be on a screen for it to be found again. */
const SEEN = 100

/** How the window was left, if that can still be seen: a screen may have been taken away. */
export function rememberedState({ screen }: Pick<ElectronParts, 'screen'>, store: WindowStateStore): Partial<Rectangle> & { maximized: boolean } {
  const state = store.get('window')
  if (!isState(state)) return { ...FIRST, maximized: false }
  const { bounds, maximized } = state
  const visible = screen.getAllDisplays().some(({ workArea }) => overlap(bounds, workArea))
  return visible ? { ...bounds, maximized } : { width: bounds.width, height: bounds.height, maximized }
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width >= SEEN && height >= SEEN
}

function isState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('maximized' in value)) return false
  const { bounds, maximized } = value
  if (typeof bounds !== 'object' || bounds === null || typeof maximized !== 'boolean') return false
  const numbers = bounds as Record<string, unknown>
  return ['x', 'y', 'width', 'height'].every((key) => Number.isFinite(numbers[key]))
}
