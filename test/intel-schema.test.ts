import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { intelSchema } from '../scripts/pages/intel-schema.ts'

const validate = new Ajv2020({ strict: true }).compile(JSON.parse(intelSchema()))
const fact = { vulnerability: 'CVE-2021-44228', exploitation: 'active', source: 'a team', at: '2021-12-10' }

describe('the published schema of exploit facts', () => {
  test('takes a fact', () => {
    const file = { schema: 'holdpoint/intel/1', facts: [fact, { ...fact, zeroDay: true }] }
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true)
  })

  test.each([
    ['a misspelt member', { ...fact, zeroday: true }],
    ['another word for exploitation', { ...fact, exploitation: 'poc' }],
    ['no source', { ...fact, source: undefined }],
    ['an empty source', { ...fact, source: '' }],
    ['a source of blanks', { ...fact, source: '  ' }],
    ['what is no id', { ...fact, vulnerability: 'log4shell' }],
    ['a zero-day that nobody exploits', { ...fact, exploitation: 'public-poc', zeroDay: true }],
  ])('refuses %s', (_, one) => {
    expect(validate({ schema: 'holdpoint/intel/1', facts: [one] })).toBe(false)
  })
})
