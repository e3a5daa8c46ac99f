import { describe, expect, test } from 'vitest'
import { sha256 } from '../base/hash.ts'
import { parseInstant } from '../base/instant.ts'
import { type Deployment, deployedUncleared, releasedBefore, runningNow } from './deployment.ts'

const [api, web] = [sha256('api 1'), sha256('web 1')]
const newer = sha256('api 2')

const deployment = (day: number, given: Partial<Deployment> = {}): Deployment => ({
  product: 'shop',
  environment: 'production',
  digests: [],
  at: parseInstant(`2026-11-${String(day).padStart(2, '0')}`),
  ...given,
})
const place = { product: 'shop', environment: 'production' }
/** What is known of a deployment whose gate had let it go on that day. */
const cleared = (day: number, given: Partial<Deployment> = {}): Partial<Deployment> => ({
  result: 'a',
  verdict: 'pass',
  judgedAt: deployment(day).at,
  ...given,
})

describe('what runs now', () => {
  test('is the latest of each product in each environment, whatever the order of recording', () => {
    const running = runningNow([
      deployment(9, { version: '2' }),
      deployment(3, { version: '1' }),
      deployment(4, { environment: 'staging', version: '3' }),
      deployment(1, { product: 'api', version: '7' }),
    ])
    expect(running.map(({ product, environment, version }) => [product, environment, version])).toEqual([
      ['api', 'production', '7'],
      ['shop', 'production', '2'],
      ['shop', 'staging', '3'],
    ])
  })

  test('is what was recorded last, of two at the same time', () => {
    const running = runningNow([deployment(3, { version: '1' }), deployment(3, { version: '2' })])
    expect(running.map(({ version }) => version)).toEqual(['2'])
  })
})

describe('digests', () => {
  const first = deployment(1, { version: '1', digests: [api, web], ...cleared(1) })
  const second = deployment(2, { version: '2', digests: [newer, web] })

  test('were released before when an earlier deployment had all of them and other ones run now', () => {
    expect(releasedBefore([api, web], place, [first, second])).toEqual({ at: first.at, version: '1' })
    expect(releasedBefore([api], place, [first, second])).toEqual({ at: first.at, version: '1' })
  })

  test('were released before what runs now, whether a gate judged that or not', () => {
    const byHand = deployment(3, { version: '3', digests: [api, web] })
    expect(releasedBefore([api, web], place, [first, byHand, second, deployment(4)])).toEqual({
      at: first.at,
      version: '1',
    })
  })

  test('were released when a gate let them go there, whatever gates said of them since', () => {
    const heldSince = deployment(3, { version: '1', digests: [api], ...cleared(3, { verdict: 'hold' }) })
    const clearedSince = deployment(4, { version: '1', digests: [api], ...cleared(4, { verdict: 'warn' }) })
    const now = deployment(5)
    expect(releasedBefore([api], place, [first, heldSince, now])?.at).toBe(first.at)
    expect(releasedBefore([api], place, [clearedSince, first, heldSince, now])?.at).toBe(clearedSince.at)
  })

  const ran = (day: number, given: Partial<Deployment>) => deployment(day, { digests: [api], ...given })
  test.each([
    ['they run now', [newer, web], [first, second]],
    ['one of them is shared with what runs now, and there is no other', [web], [first, second]],
    ['they ran, but never together', [api, newer], [first, second]],
    ['one of them is new', [api, sha256('other')], [first, second]],
    ['none is named', [], [first, second]],
    ['nothing was deployed', [api], []],
    ['they ran somewhere else', [api], [ran(1, { environment: 'staging', ...cleared(1) }), second]],
    ['another product had them', [api], [ran(1, { product: 'other', ...cleared(1) }), second]],
    ['no gate had judged what they ran in', [api], [ran(1, {}), second]],
    ['it is not known when a gate did', [api], [ran(1, { result: 'a', verdict: 'pass' }), second]],
    ['a gate held it', [api], [ran(1, cleared(1, { verdict: 'hold' })), second]],
    ['a gate could not tell', [api], [ran(1, cleared(1, { verdict: 'unknown' })), second]],
    [
      'a gate held it, and it was recorded again and again',
      [api],
      [1, 3, 1].map((day) => ran(day, cleared(1, { verdict: 'hold' }))).concat(second, deployment(4)),
    ],
    ['a gate let it go only after that', [api], [ran(1, cleared(2)), second]],
    [
      'a gate let it go only after it was recorded, which it was twice',
      [api],
      [ran(1, {}), second, ran(1, cleared(2))],
    ],
    ['a gate let it go somewhere else', [api], [ran(1, cleared(1, { judgedFor: 'staging' })), second]],
  ])('were not where %s', (_, digests, deployments) => {
    expect(releasedBefore(digests, place, deployments)).toBeUndefined()
  })
})

test('releases deployed without a verdict that let them go are told apart by why, those that run first', () => {
  const uncleared = deployedUncleared([
    deployment(1, { version: '1' }),
    deployment(2, { version: '2', ...cleared(2, { verdict: 'hold' }) }),
    deployment(3, { version: '3', ...cleared(3, { verdict: 'warn', judgedFor: 'production' }) }),
    deployment(4, { environment: 'staging', version: '4', ...cleared(4, { verdict: 'unknown' }) }),
    deployment(4, { version: '4', ...cleared(5) }),
    deployment(5, { version: '5', ...cleared(5) }),
    deployment(6, { environment: 'test', version: '6' }),
    deployment(7, { environment: 'demo', version: '7', ...cleared(7, { judgedFor: 'test' }) }),
  ])
  expect(uncleared.map(({ deployment: { version }, because, runs }) => [version, because, runs])).toEqual([
    ['7', 'elsewhere', true],
    ['6', 'no-result', true],
    ['4', 'unknown', true],
    ['4', 'afterwards', false],
    ['2', 'hold', false],
    ['1', 'no-result', false],
  ])
})
