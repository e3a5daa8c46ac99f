import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { findingSchema } from '../scripts/pages/finding-schema.ts'

const validate = new Ajv2020({ strict: true }).compile(JSON.parse(findingSchema()))
const example = 'examples/shop/reports/4.2/pentest-finding.yaml'

describe('the published schema of finding files', () => {
  test.skipIf(!existsSync(example))('takes the finding file of the example', () => {
    expect(validate(parse(readFileSync(example, 'utf8'))), JSON.stringify(validate.errors)).toBe(true)
  })

  test.each([
    ['a misspelt member', { title: 'x', severty: 'high' }],
    ['a severity of another scale', { title: 'x', severity: 'P1' }],
    ['no title', {}],
    ['a score above ten', { title: 'x', score: 11 }],
    ['a number for a version', { title: 'x', component: { name: 'y', version: 1.1 } }],
  ])('refuses %s', (_, finding) => {
    const file = { schema: 'holdpoint/finding/1', reporter: { name: 'tester' }, findings: [finding] }
    expect(validate(file)).toBe(false)
  })
})
