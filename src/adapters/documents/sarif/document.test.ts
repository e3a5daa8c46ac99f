import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as prop } from '@fast-check/vitest'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { hostileJudgement, hostileTexts } from '../../../../test/hostile-judgement.ts'
import {
  heldJudgement,
  injection,
  judgementOf,
  oldFlaw,
  result,
  warning,
} from '../../../../test/sample-judgements.ts'
import { findingId } from '../../../core/policy/finding-record.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import { sarif } from './document.ts'
import { uriOf } from './uri.ts'

const location = z.object({
  physicalLocation: z.object({
    artifactLocation: z.object({ uri: z.string() }),
    region: z.optional(z.object({ startLine: z.number() })),
  }),
})
const log = z.object({
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          name: z.literal('Holdpoint'),
          rules: z.array(z.object({ id: z.string(), fullDescription: z.object({ text: z.string() }) })),
        }),
      }),
      invocations: z.tuple([
        z.object({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(
            z.object({ level: z.string(), message: z.object({ text: z.string() }) }),
          ),
        }),
      ]),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.number(),
          level: z.enum(['error', 'warning']),
          message: z.object({ text: z.string() }),
          locations: z.array(location).check(z.minLength(1)),
          partialFingerprints: z.object({ 'holdpointFinding/v1': z.string() }),
          suppressions: z.optional(z.array(z.object({ kind: z.string(), justification: z.string() }))),
        }),
      ),
    }),
  ]),
})

const textOf = (judgement: Judgement) => [...sarif.render(judgement, {})].join('')
const runOf = (judgement: Judgement) => log.parse(JSON.parse(textOf(judgement))).runs[0]
const schema = join(
  import.meta.dirname,
  '../../../../../shared/corpus/grype/grype/presenter/sarif/testdata/sarif-schema-2.1.0.json',
)

describe('the log', () => {
  test('says error of what holds and warning of what warns, under the rule that says so', () => {
    const { results, tool } = runOf(heldJudgement())
    expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`).sort()).toEqual([
      'error confirmed-injection-or-access',
      'error secret',
      'warning serious',
      'warning untriaged',
      'warning untriaged',
      'warning untriaged',
    ])
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  })

  test('knows each finding again by its id', () => {
    const judgement = heldJudgement()
    const flagged = judgement.findings.filter(({ flags }) => flags.length > 0)
    expect(runOf(judgement).results.map((each) => each.partialFingerprints['holdpointFinding/v1'])).toEqual(
      flagged.map(({ finding }) => findingId(finding)),
    )
  })

  test('anchors a flaw where it stands, and what has no file at its record in the evidence', () => {
    const nowhere = result({
      vulnerability: 'CVE-2026-1',
      severity: 'critical',
      place: { record: 3, line: 41, byte: 900 },
    })
    const places = runOf(judgementOf({ results: [injection, nowhere] })).results.map(
      ({ locations: [first] }) => first?.physicalLocation,
    )
    expect(places).toContainEqual({
      artifactLocation: { uri: 'src/order-search.js' },
      region: { startLine: 12 },
    })
    expect(places).toContainEqual({
      artifactLocation: { uri: 'reports/trivy.json' },
      region: { startLine: 41 },
    })
  })

  test('marks as suppressed what was set aside, and never what holds', () => {
    const by = { suppression: { by: 'ESLint', reason: 'our own names' } }
    const held = { ...oldFlaw, suppression: { by: 'Trivy' } }
    const { results } = runOf(judgementOf({ results: [{ ...warning(1), ...by }, held] }))
    expect(results.map(({ level, suppressions }) => [level, suppressions?.[0]?.justification])).toEqual([
      ['error', undefined],
      ['warning', 'suppressed by ESLint: our own names'],
    ])
  })

  test('leaves out findings of which no rule speaks', () => {
    expect(runOf(judgementOf({ results: [{ ...oldFlaw, severity: 'low', ratings: [] }] })).results).toEqual(
      [],
    )
  })

  test('says what the evidence leaves open, and that the log is then not complete', () => {
    const [invocation] = runOf(
      judgementOf({
        results: [warning(1)],
        refusals: [{ file: 'a.json', code: 'evidence.empty', message: 'a.json: is empty', hint: '' }],
      }),
    ).invocations
    expect(invocation.executionSuccessful).toBe(false)
    expect(invocation.toolExecutionNotifications[0]).toMatchObject({ level: 'error' })
    expect(invocation.toolExecutionNotifications[0]?.message.text).toMatch(/^a\.json: is empty\./)
  })
})

// RFC 3986, 2.1: what is not allowed in a path is percent-encoded.
test.each([
  ['src/order-search.js', 'src/order-search.js'],
  ['src/a b#c?.js', 'src/a%20b%23c%3F.js'],
  ['C:/x', 'C%3A/x'],
  ['https://shop.example/orders?q=a b', 'https://shop.example/orders?q=a%20b'],
])('the path %s is the reference %s', (path, uri) => {
  expect(uriOf(path)).toBe(uri)
})

prop.prop([hostileTexts], { numRuns: 50 })(
  'every place is a URI reference, whatever the evidence says',
  (texts) => {
    for (const { locations } of runOf(hostileJudgement(texts)).results)
      for (const { physicalLocation } of locations)
        expect(physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/)
  },
)

describe.skipIf(!existsSync(schema))('by the schema of OASIS', () => {
  const { $schema: _, id: __, ...rules } = existsSync(schema) ? JSON.parse(readFileSync(schema, 'utf8')) : {}
  // Of draft 4 the schema uses only what draft 7 kept; formats are a matter of other tests.
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(rules)

  test('the log of the held release is valid', () => {
    validate(JSON.parse(textOf(heldJudgement())))
    expect(validate.errors).toBeNull()
  })

  prop.prop([hostileTexts], { numRuns: 50 })('so is any other, whatever the evidence says', (texts) => {
    validate(JSON.parse(textOf(hostileJudgement(texts))))
    expect(validate.errors).toBeNull()
  })
})
