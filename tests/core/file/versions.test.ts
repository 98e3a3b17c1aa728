import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { documentFormat } from '#core/file/document-file'
import { entitiesFormat } from '#core/file/entities-file'
import { projectFormat } from '#core/file/project-file'
import { readVersioned, type Format } from '#core/file/versions'

const v1 = z.object({ format: z.literal('test'), version: z.literal(1), name: z.string() })
const v2 = z.object({ format: z.literal('test'), version: z.literal(2), names: z.array(z.string()) })
const v3 = z.object({ format: z.literal('test'), version: z.literal(3), names: z.array(z.string()), count: z.int() })

/** A format that has had two changes. */
const format: Format<z.infer<typeof v3>> = {
  name: 'test',
  version: 3,
  schema: v3,
  steps: [
    { from: 1, schema: v1, up: ({ name }: z.infer<typeof v1>) => ({ names: [name] }) },
    { from: 2, schema: v2, up: ({ names }: z.infer<typeof v2>) => ({ names, count: names.length }) },
  ],
}

const read = (value: unknown) => readVersioned(JSON.stringify(value), format)

describe('versions', () => {
  it('reads the present one as it is', () => {
    const value = { format: 'test', version: 3, names: ['a'], count: 1 }
    expect(read(value)).toEqual({ ok: true, value, migratedFrom: null, unknown: [] })
  })

  it('migrates step by step', () => {
    const value = { format: 'test', version: 3, names: ['a'], count: 1 }
    expect(read({ format: 'test', version: 1, name: 'a' })).toEqual({ ok: true, value, migratedFrom: 1, unknown: [] })
    expect(read({ format: 'test', version: 2, names: ['a'] })).toEqual({ ok: true, value, migratedFrom: 2, unknown: [] })
  })

  it('lists what an older file holds beside its format, before it is migrated', () => {
    expect(read({ format: 'test', version: 1, name: 'a', mood: 'good' })).toMatchObject({ ok: true, unknown: ['mood'] })
  })

  it('refuses a newer one', () => {
    expect(read({ format: 'test', version: 4, anything: true })).toEqual({ ok: false, reason: 'newer', found: 4, known: 3 })
  })

  it('refuses another format', () => {
    expect(read({ format: 'cake', version: 1 })).toEqual({ ok: false, reason: 'other-format', found: 'cake', known: 'test' })
  })

  it('reports an older file that does not fit its own schema', () => {
    expect(read({ format: 'test', version: 1 })).toMatchObject({ reason: 'damaged', damages: [{ where: 'name' }] })
  })

  it.each([null, [], 'text', {}, { format: 'test' }, { format: 'test', version: 0 }, { format: 'test', version: 1.5 }])(
    'calls %j damaged',
    (value) => expect(read(value)).toMatchObject({ ok: false, reason: 'damaged', damages: [{ where: 'version' }] }),
  )

  it.each([documentFormat, projectFormat, entitiesFormat])('$name has a step from each older version', ({ version, steps }) => {
    expect(steps.map((step) => step.from)).toEqual(Array.from({ length: version - 1 }, (_, index) => index + 1))
  })
})
