import { fc, test as prop } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { account, anyGiven, gate, handlebars, now, recorded, scored } from '../../../test/subject.ts'
import { addDuration, days } from '../base/instant.ts'
import { compareAll } from '../findings/compared.fixture.ts'
import { missing } from '../findings/since.ts'
import { say } from '../language/catalogue.ts'
import { findingId } from './finding-record.ts'
import { deployedFrom, gateResult } from './gate-result.ts'

const later = addDuration(now, days(1))
const many = fc.array(anyGiven, { maxLength: 8 })

prop.prop([many])('a recorded finding is the same finding, with everything that was known of it', (found) => {
  const { findings } = gate({ found })
  const read = deployedFrom(recorded(gate({ found }))).findings
  expect(read.map(({ finding }) => findingId(finding)).sort()).toEqual(
    findings.map(({ finding }) => findingId(finding)).sort(),
  )
  for (const { finding } of findings) {
    // What a result says beyond its place stands in the evidence, and is not recorded twice.
    const { results: _, ...known } = finding
    const same = read.find((each) => findingId(each.finding) === findingId(finding))
    expect(same?.finding).toMatchObject(known)
  }
})

prop.prop([many])('what was recorded as deployed exists, is no worse, and keeps its first date', (found) => {
  const first = gate({ found })
  const record = deployedFrom(recorded(first))
  const findings = first.findings.map(({ finding }) => finding)
  for (const each of compareAll(findings, record, later))
    expect(each).toMatchObject({ since: 'existing', worsened: false, firstSeen: now })
  expect(missing(findings, record)).toEqual([])
})

prop.prop([many])('the first date survives any number of releases', (found) => {
  const first = deployedFrom(recorded(gate({ found })))
  const second = deployedFrom(recorded(gate({ found, deployed: first })))
  expect(second.findings.every(({ firstSeen }) => firstSeen === now)).toBe(true)
})

test('an id is twenty hexadecimal digits, the same for the same finding in another report', () => {
  const ids = ['a', 'b'].map((letter) => {
    const [only] = gate({ found: [{ ...handlebars, ...scored(9.8), evidence: letter.repeat(64) }] }).findings
    return only === undefined ? '' : findingId(only.finding)
  })
  expect(ids[0]).toMatch(/^[0-9a-f]{20}$/)
  expect(ids[0]).toBe(ids[1])
})

test('an id is that of the documented hash, which anyone can repeat', () => {
  // printf 'holdpoint:finding/1\n"14 CVE-2021-23369 pkg:npm/handlebars@4.7.6"' | sha256sum
  const [only] = gate({ found: [handlebars] }).findings
  expect(only?.finding.identity.exact).toBe('14 CVE-2021-23369 pkg:npm/handlebars@4.7.6')
  expect(only && findingId(only.finding)).toBe('6ee712385034ac8d7c45')
})

test('what the evidence left open is recorded in its words', () => {
  const failed = say('evidence.failed.no-runs')
  const { evidence } = recorded(gate({ accounts: [account({ failed })] }))
  expect(evidence[0]?.failed).toEqual(
    say('gate.recorded', { text: 'the file holds no run of any tool: nothing was scanned' }),
  )
})

test('what a tool looked at is recorded, with the evidence and behind each finding', () => {
  const tool = { name: 'Trivy', version: '1', target: 'shop' }
  const result = recorded(gate({ found: [{ ...handlebars, tool }], accounts: [account({ tools: [tool] })] }))
  expect(result.evidence[0]?.tools).toEqual([tool])
  expect(deployedFrom(result).findings[0]?.finding.results[0].tool).toEqual(tool)
})

test.each([
  ['of another version', { schema: 'holdpoint/gate/2' }],
  ['with a verdict that does not exist', { verdict: 'ok' }],
  ['made at a time that does not exist', { at: '2026-02-30' }],
  ['without its findings', { findings: undefined }],
  ['with a finding without an identity', { findings: [{}] }],
])('a result %s is refused', (_, changed) => {
  expect(gateResult.safeParse(recorded(gate({}))).success).toBe(true)
  expect(gateResult.safeParse({ ...recorded(gate({})), ...changed }).success).toBe(false)
})
