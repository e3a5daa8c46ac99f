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
  const first = deployment(1, { version: '1', digests: [api, web], result: 'a' })
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

  test.each([
    ['they run now', [newer, web], [first, second]],
    ['one of them is shared with what runs now, and there is no other', [web], [first, second]],
    ['they ran, but never together', [api, newer], [first, second]],
    ['one of them is new', [api, sha256('other')], [first, second]],
    ['none is named', [], [first, second]],
    ['nothing was deployed', [api], []],
    [
      'they ran somewhere else',
      [api],
      [deployment(1, { environment: 'staging', digests: [api], result: 'a' }), second],
    ],
    [
      'another product had them',
      [api],
      [deployment(1, { product: 'other', digests: [api], result: 'a' }), second],
    ],
    ['no gate had judged what they ran in', [api], [deployment(1, { digests: [api] }), second]],
  ])('were not where %s', (_, digests, deployments) => {
    expect(releasedBefore(digests, place, deployments)).toBeUndefined()
  })
})

test('releases deployed without a verdict that let them go are told apart by why, those that run first', () => {
  const uncleared = deployedUncleared([
    deployment(1, { version: '1' }),
    deployment(2, { version: '2', verdict: 'hold', result: 'a' }),
    deployment(3, { version: '3', verdict: 'warn', result: 'b' }),
    deployment(4, { environment: 'staging', version: '4', verdict: 'unknown', result: 'c' }),
    deployment(5, { version: '5', verdict: 'pass', result: 'd' }),
    deployment(6, { environment: 'test', version: '6' }),
  ])
  expect(uncleared.map(({ deployment: { version }, because, runs }) => [version, because, runs])).toEqual([
    ['6', 'no-result', true],
    ['4', 'unknown', true],
    ['2', 'hold', false],
    ['1', 'no-result', false],
  ])
})
