import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { AffectedRange } from './advisory.ts'
import { type RangeEvent, rangesOf } from './event-ranges.ts'

describe('the events of a range', () => {
  test.each<[string, readonly RangeEvent[], readonly AffectedRange[]]>([
    // The examples of the OSV schema, "Examples" of `affected` fields.
    ['unfixed', [{ introduced: '0' }], [{ introduced: '0' }]],
    ['fixed', [{ introduced: '0' }, { fixed: '1.0.2' }], [{ introduced: '0', fixed: '1.0.2' }]],
    [
      'several',
      [{ introduced: '1.0.0' }, { fixed: '1.0.2' }, { introduced: '3.0.0' }, { fixed: '3.2.5' }],
      [
        { introduced: '1.0.0', fixed: '1.0.2' },
        { introduced: '3.0.0', fixed: '3.2.5' },
      ],
    ],
    [
      'last affected',
      [{ introduced: '0' }, { lastAffected: '2.1.214' }],
      [{ introduced: '0', lastAffected: '2.1.214' }],
    ],
    ['limited', [{ introduced: '1.0.0' }, { limit: '2.0.0' }], [{ introduced: '1.0.0', limit: '2.0.0' }]],
    // From here on by "Evaluation": before any limit, and an implied end at infinity.
    [
      'limited several times',
      [{ introduced: '0' }, { limit: '2.0.0' }, { limit: '10.0.0' }],
      [{ introduced: '0', limit: '10.0.0' }],
    ],
    ['without a limit in words', [{ introduced: '0' }, { limit: '*' }], [{ introduced: '0' }]],
    [
      'fixed before the limit',
      [{ introduced: '0' }, { fixed: '1.0.0' }, { limit: '2.0.0' }],
      [{ introduced: '0', fixed: '1.0.0' }],
    ],
    [
      'of one version',
      [{ introduced: '1.0.0' }, { lastAffected: '1.0.0' }],
      [{ introduced: '1.0.0', lastAffected: '1.0.0' }],
    ],
    [
      'fixed where it comes back',
      [{ introduced: '1.0.0' }, { fixed: '2.0.0' }, { introduced: '2.0.0' }, { fixed: '3.0.0' }],
      [
        { introduced: '1.0.0', fixed: '2.0.0' },
        { introduced: '2.0.0', fixed: '3.0.0' },
      ],
    ],
    ['in the other order', [{ fixed: '1.0.2' }, { introduced: '0' }], [{ introduced: '0', fixed: '1.0.2' }]],
    ['an end alone', [{ fixed: '1.0.2' }], []],
    [
      'a beginning and an end in one',
      [{ introduced: '1.0.0', fixed: '1.0.2' }],
      [{ introduced: '1.0.0', fixed: '1.0.2' }],
    ],
    ['none', [], []],
  ])('%s', (_, events, ranges) => {
    expect(rangesOf(events, 'npm')).toEqual(ranges)
  })

  // The fixture of the OSV schema's own converter, GHSA-9qj7-jvg4-qr2x, writes them in this order.
  test('are put in order', () => {
    const events = [{ introduced: '0' }, { introduced: '4.0.1' }, { fixed: '4.0.5' }, { fixed: '3.0.21' }]
    expect(rangesOf(events, 'RubyGems')).toEqual([
      { introduced: '0', fixed: '3.0.21' },
      { introduced: '4.0.1', fixed: '4.0.5' },
    ])
  })

  test('are a set: their order makes no difference', () => {
    const events = [{ introduced: '0' }, { fixed: '1.2.10' }, { introduced: '1.3.0' }, { fixed: '1.10.0' }]
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 4 }), (shuffled) => {
        expect(rangesOf(shuffled, 'npm')).toEqual(rangesOf(events, 'npm'))
      }),
    )
  })

  test.each([
    ['in an ecosystem that nobody knows', 'Linux', '2.0.0'],
    ['with a version that is none', 'npm', 'latest'],
  ])('say that they could not be ordered %s', (_, ecosystem, fixed) => {
    const events = [{ introduced: '0' }, { fixed: '1.0.0' }, { introduced: '1.5.0' }, { fixed }]
    expect(rangesOf(events, ecosystem).every(({ unordered }) => unordered)).toBe(true)
    expect(rangesOf([{ introduced: '0' }, { fixed }], ecosystem)).toEqual([{ introduced: '0', fixed }])
  })
})
