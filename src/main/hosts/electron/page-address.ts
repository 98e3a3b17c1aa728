/** The page's own scheme: unlike file://, it has an origin, and nothing but our own files can be had through it. */
export const SCHEME = 'app'
export const PAGE_ORIGIN = `${SCHEME}://galley`
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/index.html`

/** True for an address of our own page or of one of its files. */
export function isOurs(address: string): boolean {
  return address.startsWith(`${PAGE_ORIGIN}/`)
}
