import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as prop } from '@fast-check/vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { hostileJudgement, hostileTexts } from '../../../../test/hostile-judgement.ts'
import { heldJudgement, judgementOf, now, oldFlaw, warning } from '../../../../test/sample-judgements.ts'
import { parseInstant } from '../../../core/base/instant.ts'
import type { Result } from '../../../core/findings/result.ts'
import { findingId } from '../../../core/policy/finding-record.ts'
import { deployedFrom, gateResult } from '../../../core/policy/gate-result.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { DocumentOptions } from '../document.ts'
import { json } from './document.ts'
import { gateDocument } from './gate-document.ts'

const textOf = (judgement: Judgement, options: DocumentOptions = {}) =>
  [...json.render(judgement, options)].join('')
const written = (judgement: Judgement, options: DocumentOptions = {}) =>
  gateDocument.parse(JSON.parse(textOf(judgement, options)))

describe('holdpoint/gate/1', () => {
  test('a later run reads back every finding as it was judged', () => {
    const judgement = heldJudgement()
    const deployed = deployedFrom(gateResult.parse(JSON.parse(textOf(judgement))))
    // What a finding keeps of a result is its place: the rest stands in the evidence.
    const kept = judgement.findings.map(({ finding, firstSeen }) => ({
      firstSeen,
      finding: {
        ...finding,
        results: finding.results.map(({ tool, rule, severity, evidence, place }) => ({
          tool,
          ...(rule !== undefined && { rule }),
          severity,
          evidence,
          place,
        })),
      },
    }))
    expect(deployed).toMatchObject({ at: now, components: judgement.components, findings: kept })
  })

  test('what was deployed yesterday and is unchanged is existing today, and was first seen then', () => {
    const yesterday = written(judgementOf({ results: [oldFlaw] }))
    const deployed = deployedFrom(gateResult.parse({ ...yesterday, at: '2026-11-23T12:00:00.000Z' }))
    const [again] = judgementOf({ results: [oldFlaw], deployed }).findings
    expect(again).toMatchObject({ since: 'existing', firstSeen: now })
  })

  test('what nobody looked for again is told, and read back by a later run', () => {
    const before = judgementOf({ results: [oldFlaw] }).findings.map(({ finding }) => finding)
    const judgement = {
      ...judgementOf({}),
      unlooked: before.map((finding) => ({ finding, tools: [], holds: true })),
    }
    const unlooked = before.map((finding) => ({ finding: findingId(finding), holds: true }))
    expect(written(judgement).unlooked).toEqual(unlooked)
    expect(gateResult.parse(JSON.parse(textOf(judgement))).unlooked).toEqual(unlooked)
    expect(written(judgementOf({})).unlooked).toBeUndefined()
  })

  test('every result of an evidence is a new finding, merged, suppressed or unreadable', () => {
    const { evidence } = written(heldJudgement())
    expect(evidence).toHaveLength(5)
    for (const { results, findings, merged, suppressed, unreadable } of evidence)
      expect(results).toBe(findings + merged + suppressed + unreadable)
  })

  test('how tests ended is told, and read back by a later run', () => {
    const tests = {
      total: { tests: 3, failures: 1, errors: 0, skipped: 1 },
      suites: [{ name: 'orders', tests: 3, failures: 1, errors: 0, skipped: 1 }],
      failing: ['orders: escapes quotes'],
    }
    const document = textOf(judgementOf({ results: [oldFlaw], account: { inventoryOnly: true, tests } }))
    expect(gateDocument.parse(JSON.parse(document)).evidence[0]?.tests).toEqual(tests)
    expect(gateResult.parse(JSON.parse(document)).evidence[0]?.tests).toEqual(tests)
  })

  test('that a file only states what does not matter is told, and read back by a later run', () => {
    const account = { inventoryOnly: true, statements: 2, statementsOnly: true } as const
    const document = textOf(judgementOf({ results: [oldFlaw], account }))
    expect(gateDocument.parse(JSON.parse(document)).evidence[0]).toMatchObject(account)
    expect(gateResult.parse(JSON.parse(document)).evidence[0]?.statementsOnly).toBe(true)
  })

  test('that a scan saw nothing is told, and read back by a later run', () => {
    const document = textOf(judgementOf({ results: [oldFlaw], account: { nothingScanned: true } }))
    expect(gateDocument.parse(JSON.parse(document)).evidence[0]?.nothingScanned).toBe(true)
    expect(gateResult.parse(JSON.parse(document)).evidence[0]?.nothingScanned).toBe(true)
  })

  test('a reason names its first 20 findings, worst first, and counts all', () => {
    const results = Array.from(
      { length: 45 },
      (_, i): Result => ({ ...oldFlaw, aliases: [], vulnerability: `CVE-2022-${i}` }),
    )
    const judgement = judgementOf({ results })
    const reason = written(judgement).reasons.find(({ rule }) => rule === 'critical')
    expect(reason?.findings).toEqual(judgement.findings.slice(0, 20).map(({ finding }) => findingId(finding)))
    expect(reason?.total).toBe(45)
  })

  test('says of every finding whether threat intelligence could exist at all', () => {
    const applicable = written(heldJudgement()).findings.map(({ kind, intel }) => [kind, intel.applicable])
    expect(new Map(applicable.map(([kind, known]) => [kind, known]))).toEqual(
      new Map([
        ['vulnerability', true],
        ['code', false],
        ['secret', false],
      ]),
    )
  })

  test('names what is in production, what was said to be, and what it was compared with', () => {
    const judgement = heldJudgement()
    const { inProduction, saidInProduction, comparedWith } = written(judgement, {
      saidInProduction: ['CVE-1'],
    })
    expect(inProduction).toEqual(judgement.inProduction.map(({ finding }) => findingId(finding)))
    expect(saidInProduction).toEqual(['CVE-1'])
    expect(comparedWith).toEqual({ at: '2026-11-20T10:00:00.000Z' })
  })

  test('keeps the verdict where the gate only observes, and says that it does', () => {
    const until = parseInstant('2026-12-01')
    expect(written(heldJudgement(), { observe: { until } })).toMatchObject({
      verdict: 'hold',
      observe: { until, would: 'hold' },
    })
    expect(written(heldJudgement()).observe).toBeUndefined()
  })

  test('a request that covers a finding stands beside it, its authority unverified', () => {
    const scope = { tool: { name: 'ESLint', rule: '**' } }
    const who = { reason: 'Our own names', owner: 'development lead', approver: 'security manager' }
    const judgement = judgementOf({
      results: [warning(1)],
      policy: {
        schema: 'holdpoint/policy/1',
        name: 'shop',
        extends: 'holdpoint/default',
        acceptances: [{ scope, ...who, expires: '2026-12-01' }],
      },
    })
    const { findings, acceptanceRequests } = written(judgement)
    const request = { ...who, expires: '2026-12-01T00:00:00.000Z', authority: 'unverified' }
    expect(findings[0]).toMatchObject({ verdict: 'pass', setAside: 'acceptance', acceptances: [request] })
    expect(acceptanceRequests).toEqual([{ ...request, state: 'counted', covered: 1 }])
  })

  test('holds each finding on a line of its own', () => {
    const judgement = heldJudgement()
    const lines = textOf(judgement)
      .split('\n')
      .filter((line) => line.startsWith('    {"id":'))
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')).id)).toEqual(
      judgement.findings.map(({ finding }) => findingId(finding)),
    )
  })
})

describe('its published schema', () => {
  const file = join(import.meta.dirname, '../../../../docs/reference/schemas/gate.schema.json')
  const validate = new Ajv2020({ strict: true, strictTuples: false }).compile(
    JSON.parse(readFileSync(file, 'utf8')),
  )

  prop.prop([hostileTexts], { numRuns: 50 })(
    'describes what is written, whatever the evidence says',
    (texts) => {
      validate(JSON.parse(textOf(hostileJudgement(texts))))
      expect(validate.errors).toBeNull()
    },
  )

  test('refuses a verdict that does not exist', () => {
    expect(validate({ ...JSON.parse(textOf(heldJudgement())), verdict: 'maybe' })).toBe(false)
  })
})

prop.prop([hostileTexts], { numRuns: 50 })('every text of the evidence comes back as it was', (texts) => {
  const judgement = hostileJudgement(texts)
  const read = written(judgement)
  expect(read.findings.map(({ title }) => title)).toEqual(
    judgement.findings.map(({ finding }) => finding.title),
  )
  expect(read.release.product).toBe(judgement.release.product)
})
