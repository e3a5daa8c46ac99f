import { expect, test } from 'vitest'
import { bound, handlebars, outcome, refuses, subject } from '../../../../../test/subject.ts'
import type { Reach } from '../../../release/exposure.ts'
import { exposure } from './condition.ts'

const reached = (from?: Reach) =>
  subject(handlebars, {
    release: { product: 'shop', digests: [], ...(from && { exposure: { from, source: 'holdpoint.yaml' } }) },
  })

test.each([
  ['internet', ['internet'], 'met'],
  ['internal', ['internet', 'partners'], 'unmet'],
  ['partners', ['internet', 'partners'], 'met'],
  [undefined, ['internet'], 'unknown'],
] as const)('reached from %s, asked for %o', (from, wanted, kind) => {
  expect(outcome(exposure, wanted, reached(from))).toBe(kind)
})

test('the nearest other reach is what would change it', () => {
  const said = bound(exposure, ['internet']).changes(reached('internet'))
  expect(said.map(({ subject }) => subject.release.exposure?.from)).toEqual(['partners'])
})

test('refuses a reach that is none', () => {
  for (const given of [[], ['intranet']]) expect(refuses(exposure, given)).toBe(true)
})
