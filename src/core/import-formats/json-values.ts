/** Any JSON value of an object, without trust. */
export type Values = Readonly<Record<string, unknown>>

/** Undefined for what is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, '')) as unknown
  } catch {
    return undefined
  }
}

export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
