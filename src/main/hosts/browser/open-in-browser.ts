import open from 'open'

/**
 * Opens the address in the person's browser where there is one to be seen. Never rejects: the address was printed, and
 * whoever reads it can open it.
 */
export async function openInBrowser(address: string): Promise<void> {
  if (!hasDisplay()) return
  try {
    const browser = await open(address)
    browser.on('error', () => undefined)
    browser.unref()
  } catch {
    // No browser is installed, or none is set as the default.
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}
