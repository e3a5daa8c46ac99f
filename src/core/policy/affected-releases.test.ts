import { expect, test } from 'vitest'
import { parseInstant } from '../base/instant.ts'
import { affectedReleases, type Carrier } from './affected-releases.ts'

const carrier = (product: string, given: Partial<Carrier> = {}): Carrier => ({
  product,
  version: '1',
  result: 'a'.repeat(64),
  at: parseInstant('2026-11-24'),
  verdict: 'warn',
  ...given,
})

test('releases that run come first, then those with the stronger finding, then those that only list it', () => {
  const firstSeen = parseInstant('2026-11-01')
  const found = affectedReleases(
    [
      carrier('listed'),
      carrier('warned', { finding: { verdict: 'warn', firstSeen } }),
      carrier('held', { finding: { verdict: 'hold', firstSeen } }),
      carrier('runs'),
      carrier('replaced', { finding: { verdict: 'hold', firstSeen } }),
    ],
    ['runs', 'replaced'].flatMap((product) => [
      { product, environment: 'production', version: '1', digests: [], at: parseInstant('2026-11-02') },
      {
        product,
        environment: 'production',
        version: product === 'runs' ? '1' : '2',
        digests: [],
        at: parseInstant('2026-11-03'),
      },
    ]),
  )
  expect(found.map(({ product, runs }) => [product, runs.length])).toEqual([
    ['runs', 1],
    ['held', 0],
    ['replaced', 0],
    ['warned', 0],
    ['listed', 0],
  ])
})
