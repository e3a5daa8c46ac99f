import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parseUuid, type RandomBytes, type Uuid, uuidv7 } from './uuid.ts'

const fixed =
  (bytes: Uint8Array): RandomBytes =>
  (count) =>
    bytes.slice(0, count)
const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
const times = fc.integer({ min: 0, max: 2 ** 48 - 1 })

test("the example of RFC 9562 comes from that example's parts", () => {
  // Appendix A.6: Tuesday, 22 February 2022, 14:22:22 GMT-05:00; rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F (62 bits).
  const random = (0xcc3n << 62n) | 0x18c4dc0c0c07398fn
  const bytes = Uint8Array.from({ length: 10 }, (_, i) => Number((random >> BigInt(8 * (9 - i))) & 0xffn))
  const made = uuidv7(Date.parse('2022-02-22T14:22:22-05:00'), fixed(bytes))
  expect(made).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

describe('a new UUID', () => {
  test.prop([times, tenBytes])('reads back, and begins with its time in hex', (millis, bytes) => {
    const made = uuidv7(millis, fixed(bytes))
    expect(parseUuid(made)).toBe(made)
    expect(made.replace('-', '').slice(0, 12)).toBe(millis.toString(16).padStart(12, '0'))
  })

  test.prop([times, tenBytes, times, tenBytes])(
    'comes after the one before, whatever the clock does',
    (t, a, u, b) => {
      const before = uuidv7(t, fixed(a))
      const made = uuidv7(u, fixed(b), before)
      expect(made > before || t === 2 ** 48 - 1).toBe(true)
      expect(parseUuid(made)).toBe(made)
    },
  )

  test('goes on into the next millisecond where one has no room left', () => {
    const last = parseUuid('017f22e2-79b0-7fff-bfff-ffffffffffff')
    const made = uuidv7(Date.parse('2022-02-22T14:22:22-05:00'), fixed(new Uint8Array(10)), last)
    expect(made).toBe('017f22e2-79b1-7000-8000-000000000000')
  })

  test('is one of 10,000 in the same millisecond that stand in the order they were made in', () => {
    let made: Uuid | undefined
    const all = Array.from({ length: 10_000 }, (_, i) => {
      made = uuidv7(
        1_645_557_742_000,
        fixed(Uint8Array.from({ length: 10 }, (_, j) => (i * (j + 7)) % 256)),
        made,
      )
      return made
    })
    expect(all).toEqual([...all].sort())
    expect(new Set(all).size).toBe(10_000)
  })

  test.each([-1, 2 ** 48, 0.5, Number.NaN])('cannot be made at %d ms', (millis) => {
    expect(() => uuidv7(millis, fixed(new Uint8Array(10)))).toThrow(
      expect.objectContaining({ code: 'fault.misuse' }),
    )
  })
})

describe('reading a UUID', () => {
  test('takes upper case and gives lower', () => {
    expect(parseUuid('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  // The second and third are the RFC's version 4 example and nil UUID; the fourth has a wrong variant.
  test.each([
    '',
    '919108f7-52d1-4320-9bac-f847db4148a8',
    '00000000-0000-0000-0000-000000000000',
    '017f22e2-79b0-7cc3-78c4-dc0c0c07398f',
    '{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}',
    '017f22e279b07cc398c4dc0c0c07398f',
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n',
  ])('refuses %j', (text) => {
    expect(() => parseUuid(text)).toThrow(expect.objectContaining({ code: 'id.not-a-uuid' }))
  })
})
