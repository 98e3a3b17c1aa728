import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

interface BuilderConfig {
  readonly files: readonly unknown[]
  readonly win: { readonly target: string; readonly icon: string }
  readonly mac: { readonly target: string; readonly icon: string; readonly fileAssociations: readonly { ext: string }[] }
  readonly linux: { readonly target: string; readonly icon: string }
  readonly nsis: { readonly include: string }
}

/** electron-builder's own reading and checking of its configuration. */
interface Builder {
  getConfig(project: string, file: null, config: null): Promise<BuilderConfig>
  validateConfiguration(config: BuilderConfig, log: { isEnabled: boolean; add(): void }): Promise<void>
}

const ofBuilder = createRequire(resolve('node_modules/electron-builder/package.json'))
const builder = ofBuilder('app-builder-lib/out/util/config/config.js') as Builder

describe('packaging', () => {
  it('is set up for Windows, macOS and Linux as electron-builder wants it', async () => {
    const config = await builder.getConfig(process.cwd(), null, null)
    await builder.validateConfiguration(config, { isEnabled: false, add: () => undefined })
    expect([config.win.target, config.mac.target, config.linux.target]).toEqual(['nsis', 'dmg', 'AppImage'])
    expect(config.mac.fileAssociations.map(({ ext }) => ext)).toEqual(['txt'])
    for (const file of [config.win.icon, config.mac.icon, config.linux.icon, config.nsis.include]) expect(existsSync(file), file).toBe(true)
  })

  it('takes along what the app looks for when it runs', async () => {
    const { files } = await builder.getConfig(process.cwd(), null, null)
    for (const needed of ['out/main/', 'out/preload/', 'out/renderer/', 'resources/samples/', 'resources/splitter/', 'package.json'])
      expect(JSON.stringify(files)).toContain(`"${needed}`)
    const { main } = JSON.parse(readFileSync(join('package.json'), 'utf8')) as { main: string }
    expect(main).toBe('out/main/index.js')
  })
})
