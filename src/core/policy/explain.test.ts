import { describe, expect, test } from 'vitest'
import { gate, handlebars, injection, scored } from '../../../test/subject.ts'
import { HoldpointError } from '../base/errors.ts'
import { defaultPolicy } from './default-policy.ts'
import { explain } from './explain.ts'
import { findingId } from './finding-record.ts'

const policy = defaultPolicy()
const aliased = { ...handlebars, ...scored(9.8), aliases: ['GHSA-f2jv-r9rf-7988'] }
const judgement = gate({ found: [aliased, { ...injection, ...scored(8.8) }] })
const ids = judgement.findings.map(({ finding }) => findingId(finding))

function errorOf(named: string, of = judgement): HoldpointError {
  try {
    explain(of, policy, named)
  } catch (error) {
    if (error instanceof HoldpointError) return error
  }
  throw new Error('it was found')
}

describe('a finding answers to', () => {
  test.each([
    ['its id', ids[0] ?? ''],
    ['the beginning of its id', ids[0]?.slice(0, 4) ?? ''],
    ['its CVE', 'CVE-2021-23369'],
    ['its CVE in another case', 'cve-2021-23369'],
    ['an alias', 'ghsa-f2jv-r9rf-7988'],
  ])('%s', (_, named) => {
    expect(explain(judgement, policy, named).judged.finding.vulnerability).toBe('CVE-2021-23369')
  })

  test('the rule of the tool that reported it', () => {
    expect(explain(judgement, policy, 'sql-injection').judged.finding.title).toBe(injection.title)
  })
})

test('a name that nothing answers to is told the nearest', () => {
  const error = errorOf('CVE-2021-2336')
  expect([error.code, error.message]).toEqual([
    'finding.unknown',
    'no finding answers to "CVE-2021-2336". Did you mean "CVE-2021-23369"?',
  ])
})

test('a name that several answer to is told their ids', () => {
  const twice = gate({ found: [injection, { ...injection, locations: [{ path: 'src/b.js' }] }] })
  const error = errorOf('sql-injection', twice)
  expect(error.code).toBe('finding.ambiguous')
  for (const { finding } of twice.findings) expect(error.message).toContain(findingId(finding))
})

test('every rule has its path, met or not, and the path of what speaks is the verdict of the finding', () => {
  const { paths, judged } = explain(judgement, policy, 'sql-injection')
  expect(paths.map(({ rule }) => rule.name)).toEqual(policy.rules.map(({ name }) => name))
  expect(
    paths.filter(({ evaluation }) => evaluation.outcome !== 'unmet').map(({ rule }) => rule.name),
  ).toEqual(judged.flags.map(({ rule }) => rule.name))
})
