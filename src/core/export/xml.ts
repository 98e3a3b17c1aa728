/** What XML 1.0 cannot hold, whatever way it is written: control characters, halves of pairs, two that are none. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\t': '&#9;', '\n': '&#10;' }

/** A text as the value of an attribute or between tags; what XML cannot hold is left out (see `countForbidden`). */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\r\t\n]/g, (character) => ESCAPED[character]!)
}

/** A text between tags, its line ends and tabs as they are. */
export function escapeXmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (character) => ESCAPED[character]!)
}

/** How many characters of a text XML cannot hold. */
export function countForbidden(text: string): number {
  return text.match(FORBIDDEN)?.length ?? 0
}
