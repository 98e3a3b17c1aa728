import { describe, it } from 'vitest'
import { CASES } from './cases'
import { HOSTS } from './hosts'

describe.each(Object.entries(HOSTS))('%s', (_name, start) => {
  it.each(CASES)('$what', async ({ run }) => run(await start()), 30_000)
})
