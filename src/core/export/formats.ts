import type { ExportFormat } from './format'
import { json } from './json'
import { jsonl } from './jsonl'

/** Every format that a dataset can be exported to. */
export const FORMATS = { json, jsonl } as const satisfies Record<string, ExportFormat>

export type FormatName = keyof typeof FORMATS
