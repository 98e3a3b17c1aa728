const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 (GBK)',
  big5: 'Big5',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
}

/** An encoding as editors know it. */
export function encodingName(encoding: string): string {
  return NAMES[encoding] ?? encoding
}
