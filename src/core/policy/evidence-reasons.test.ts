import { describe, expect, test } from 'vitest'
import { account, gate, handlebars, policyOf, scored } from '../../../test/subject.ts'
import type { Account } from '../findings/account.ts'
import { say } from '../language/catalogue.ts'

const rules = policyOf('{ name: a, reason: a test, verdict: hold, when: { score: { atLeast: 9 } } }')
const requiring = (scan: string) => `${rules}\nrequired: [${scan}]`
const refused = {
  file: 'b.json',
  code: 'evidence.truncated',
  message: 'b.json: ends too early',
  hint: 'Again.',
}

test('evidence that was read whole leaves nothing open', () => {
  expect(gate({ policy: rules })).toMatchObject({ verdict: 'pass', reasons: [] })
})

test('no evidence at all is unknown: it proves nothing', () => {
  expect(gate({ policy: rules, accounts: [] })).toMatchObject({
    verdict: 'unknown',
    reasons: [{ rule: 'evidence', because: [say('gate.no-evidence')] }],
  })
})

describe('unknown, with what to do', () => {
  test('a file that could not be read', () => {
    expect(gate({ policy: rules, accounts: [], refusals: [refused] })).toMatchObject({
      verdict: 'unknown',
      reasons: [
        {
          rule: 'evidence',
          because: [say('gate.unread', { file: refused.file, message: refused.message })],
          clearsWhen: say('clears.hint', { hint: refused.hint }),
        },
      ],
    })
  })

  test('a record that could not be read', () => {
    const accounts = [account({ unreadable: 2 })]
    expect(gate({ policy: rules, accounts })).toMatchObject({
      verdict: 'unknown',
      reasons: [{ because: [say('gate.unreadable', { file: 'scan.json', unreadable: 2 })] }],
    })
  })

  test("a scan that failed by the report's own word", () => {
    const failed = say('evidence.failed.no-runs')
    expect(gate({ policy: rules, accounts: [account({ failed })] })).toMatchObject({
      verdict: 'unknown',
      reasons: [{ because: [say('gate.scan-failed', { file: 'scan.json' }), failed] }],
    })
  })

  test('a scan that saw nothing to scan, also beside one that did', () => {
    const nothing = account({ file: 'trivy.json', nothingScanned: true })
    const reasons = [
      {
        rule: 'evidence',
        verdict: 'unknown',
        because: [say('gate.nothing-scanned', { file: 'trivy.json' })],
        clearsWhen: say('clears.something', { file: 'trivy.json' }),
      },
    ]
    for (const accounts of [[nothing], [account(), nothing], [account({ inventoryOnly: true }), nothing]])
      expect(gate({ policy: rules, accounts })).toMatchObject({ verdict: 'unknown', reasons })
  })

  test('a scan that saw nothing and failed, for its failure alone', () => {
    const failed = say('evidence.failed.no-runs')
    const { reasons } = gate({ policy: rules, accounts: [account({ failed, nothingScanned: true })] })
    expect(reasons.map(({ because }) => because[0]?.code)).toEqual(['gate.scan-failed'])
  })

  test('an inventory without a scan', () => {
    const accounts = [account({ inventoryOnly: true }), account({ inventoryOnly: true })]
    expect(gate({ policy: rules, accounts })).toMatchObject({
      verdict: 'unknown',
      reasons: [{ because: [say('gate.only-inventory')] }],
    })
    expect(gate({ policy: rules, accounts: [account(), ...accounts] }).verdict).toBe('pass')
  })

  test('statements of VEX without a scan: they say what does not matter, not what is there', () => {
    const stated = account({ inventoryOnly: true, statements: 3, statementsOnly: true })
    const only = (accounts: Account[]) => gate({ policy: rules, accounts }).reasons[0]?.because
    expect(only([stated])).toEqual([say('gate.only-vex')])
    expect(only([stated, account({ inventoryOnly: true })])).toEqual([say('gate.only-inventory')])
    expect(gate({ policy: rules, accounts: [stated] }).verdict).toBe('unknown')
    expect(gate({ policy: rules, accounts: [account(), stated] }).verdict).toBe('pass')
  })

  const total = { tests: 2, failures: 0, errors: 0, skipped: 0 }
  const tests = { total, suites: [], failing: [] }

  test('tests without a scan: they say what works, not what is wrong', () => {
    const tested = account({ inventoryOnly: true, tests })
    expect(gate({ policy: rules, accounts: [tested] })).toMatchObject({
      verdict: 'unknown',
      reasons: [{ because: [say('gate.no-scan')], clearsWhen: say('clears.any-scan') }],
    })
    expect(gate({ policy: rules, accounts: [account(), tested] }).verdict).toBe('pass')
  })

  test('tests that did not run to their end', () => {
    const failed = say('evidence.failed.tests-open')
    const file = 'scan.json'
    const cut = account({ inventoryOnly: true, tests, failed })
    expect(gate({ policy: rules, accounts: [account(), cut] })).toMatchObject({
      verdict: 'unknown',
      reasons: [
        { because: [say('gate.tests-cut', { file }), failed], clearsWhen: say('clears.retest', { file }) },
      ],
    })
  })

  test('but a hold stays a hold', () => {
    const found = [{ ...handlebars, ...scored(9.8) }]
    expect(gate({ found, policy: rules, refusals: [refused] }).verdict).toBe('hold')
  })
})

describe('a required scan', () => {
  test.each([
    ['by format', '{ name: sca, format: trivy }', 'pass'],
    ['by tool, in any case', '{ name: sca, tool: scanner }', 'pass'],
    ['by both', '{ name: sca, format: trivy, tool: Scanner }', 'pass'],
    ['of another format', '{ name: sca, format: grype }', 'unknown'],
    ['of another tool', '{ name: secrets, tool: gitleaks }', 'unknown'],
    ['of that format and another tool', '{ name: sca, format: trivy, tool: gitleaks }', 'unknown'],
  ])('%s: %s is %s', (_, scan, verdict) => {
    expect(gate({ policy: requiring(scan) }).verdict).toBe(verdict)
  })

  test('that is missing names itself, and what to do', () => {
    expect(gate({ policy: requiring('{ name: secrets, tool: gitleaks }') }).reasons).toMatchObject([
      {
        rule: 'required-scan',
        because: [say('gate.scan-missing', { name: 'secrets' })],
        clearsWhen: say('clears.scan', { name: 'secrets' }),
      },
    ])
  })

  test.each([
    ['failed', account({ failed: say('evidence.failed.no-runs') })],
    ['lists components only', account({ inventoryOnly: true })],
    ['comes of a scan that saw nothing', account({ nothingScanned: true })],
  ])('is not there by a file that %s', (_, without) => {
    const accounts = [without, account({ format: 'sarif' })]
    const { reasons } = gate({ policy: requiring('{ name: sca, format: trivy }'), accounts })
    expect(reasons.map((reason) => reason.rule)).toContain('required-scan')
  })

  test('may be one of several tools in a file', () => {
    expect(gate({ policy: requiring('{ name: sast, tool: ESLint }') }).verdict).toBe('pass')
  })
})
