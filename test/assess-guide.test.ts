import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { assessmentSchema } from '../scripts/pages/assessment-schema.ts'
import { holdSchema } from '../scripts/pages/hold-schema.ts'
import { shopStory } from '../src/app/story.ts'
import { assess } from '../src/core/assessment/assess.ts'
import { parseHoldFile } from '../src/core/assessment/parse-hold-file.ts'
import { parseInstant } from '../src/core/base/instant.ts'
import { findingId } from '../src/core/policy/finding-record.ts'
import { holdpoint } from './command-line.ts'

const root = join(import.meta.dirname, '..')
const guide = readFileSync(join(root, 'docs/guide/assess.md'), 'utf8')
const shown = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text)

const valid = (schema: string) =>
  new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, strictTuples: false }).compile(
    JSON.parse(schema),
  )
const validHold = valid(holdSchema())

const shop = join(root, 'examples/shop/hold.yaml')
const shopText = readFileSync(shop, 'utf8')

describe('the guide', { timeout: 110_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-guide-'))
  symlinkSync(join(root, 'examples'), join(folder, 'examples'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('can be followed: every command runs, the answers are understood, the JSON is as promised', async () => {
    const [answers = ''] = shown('text')
    const commands = shown('sh').flatMap((block) => block.trim().split('\n'))
    expect(commands).toHaveLength(4)
    let last = ''
    for (const command of commands) {
      const [, ...args] = command.split(' ')
      const ended = await holdpoint(args, { cwd: folder, stdin: answers })
      expect({ command, exit: ended.exit, err: ended.err }).toEqual({ command, exit: 0, err: '' })
      last = ended.out
    }
    const hold = parseHoldFile(readFileSync(join(folder, 'hold.yaml'), 'utf8'), 'hold.yaml')
    expect(hold.answered).toHaveLength(5)
    const validAssessment = valid(assessmentSchema())
    validAssessment(JSON.parse(last))
    expect(validAssessment.errors).toBeNull()
  })

  test('shows a hold file that can be used as it stands', () => {
    const [yaml = ''] = shown('yaml')
    const hold = parseHoldFile(yaml, 'assess.md')
    validHold(parse(yaml))
    expect(validHold.errors).toBeNull()
    const settings = { now: parseInstant('2026-11-24T13:00Z'), seed: 1n, mostScenarios: 4_096 }
    expect(assess(hold, settings).comparison.options.map(({ name }) => name)).toEqual([
      'ship-now',
      'compensating-control',
      'full-fix',
      'read-only-search',
    ])
  })
})

describe('the hold file of the shop', () => {
  test('holds the findings that the gate holds the release for', async () => {
    const { release } = await shopStory(root)
    const holding = release.findings.filter(({ verdict }) => verdict === 'hold')
    expect(parseHoldFile(shopText, shop).findings.map(({ id }) => id)).toEqual(
      holding.map(({ finding }) => findingId(finding)),
    )
  })

  test('answers all five questions, and fits the published schema', () => {
    expect(parseHoldFile(shopText, shop).answered).toHaveLength(5)
    validHold(parse(shopText))
    expect(validHold.errors).toBeNull()
  })
})

test.each([
  ['an estimate without a source', 'source: the last five full runs', 'sauce: the last five full runs'],
  ['a tolerated chance of 3', 'chance: 0.02', 'chance: 3'],
  ['half a range', 'low: 41000', '# low: 41000'],
  ['two amounts at once', 'low: 41000', 'low: 41000\n    value: 42000'],
  ['an option of a kind that there is not', 'kind: full-fix', 'kind: fuller-fix'],
])('%s fits neither the published schema nor the command', (_, before, after) => {
  const text = shopText.replace(before, after)
  expect(text).not.toBe(shopText)
  expect(validHold(parse(text))).toBe(false)
  expect(() => parseHoldFile(text, shop)).toThrow()
})
