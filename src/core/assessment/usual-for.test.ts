import { describe, expect, test } from 'vitest'
import { type Given, gate, handlebars, injection, recorded } from '../../../test/subject.ts'
import { holdText } from './hold-subject.fixture.ts'
import { parseHoldFile } from './parse-hold-file.ts'
import { usualFor } from './usual-for.ts'

const kindsFor = (...found: readonly Given[]) =>
  usualFor(recorded(gate({ found })).findings, false).map(({ kind }) => kind)

describe('to ship without the feature', () => {
  test('is a usual way forward of a flaw in our own code, and where nobody says what the flaw is', () => {
    expect(kindsFor(injection)).toContain('without-feature')
    expect(kindsFor(handlebars, injection)).toContain('without-feature')
    expect(kindsFor()).toContain('without-feature')
  })

  test('is none of a flaw in a package', () => {
    expect(kindsFor(handlebars)).toEqual([
      'ship-now',
      'staged-rollout',
      'compensating-control',
      'limited-fix',
      'full-fix',
    ])
  })

  test('is one again where the hold file names it', () => {
    const text = holdText('  - kind: without-feature')
    const { options } = parseHoldFile(text, 'hold.yaml')
    expect(options.map(({ kind }) => kind)).toEqual(['ship-now', 'full-fix', 'without-feature'])
  })
})
