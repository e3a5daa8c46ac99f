import { describe, expect, test } from 'vitest'
import { readJson, readText, refusalOf, saidIn } from '../reading.fixture.ts'

// In the shape that the documentation of version 0.63 shows.
const egress = {
  rule_id: 'aws-vpc-no-public-egress-sgr',
  legacy_rule_id: 'AWS007',
  rule_description: 'An egress security group rule allows traffic to /0.',
  rule_provider: 'aws',
  links: [],
  description: "Resource 'module.SG:aws_security_group_rule.egress[0]' defines a fully open egress rule.",
  severity: 'CRITICAL',
  status: 'failed',
  location: { filename: 'modules\\sg\\main.tf', start_line: 72, end_line: 72 },
}
const saidOf = async (change: object) => await saidIn({ results: [{ ...egress, ...change }] })

describe('a result of tfsec', () => {
  test('says which rule is broken, by which resource, where', async () => {
    expect(await saidOf({})).toEqual([
      {
        kind: 'misconfiguration',
        title: 'An egress security group rule allows traffic to /0.',
        rule: 'aws-vpc-no-public-egress-sgr',
        severity: 'critical',
        ratings: [{ source: 'tfsec', severity: 'critical' }],
        locations: [
          { path: 'modules/sg/main.tf', line: 72, logical: 'module.SG:aws_security_group_rule.egress[0]' },
        ],
      },
    ])
  })

  test('names its resource itself since version 1.0', async () => {
    expect((await saidOf({ resource: 'aws_instance.web' }))[0]?.locations?.[0]?.logical).toBe(
      'aws_instance.web',
    )
  })

  test.each([
    [{ status: 'passed' }, 0],
    [{ status: 1 }, 0],
    [{ status: undefined, passed: true }, 0],
    [{ status: 'failed' }, 1],
    [{ status: 0 }, 1],
    [{ status: undefined, passed: false }, 1],
    [{ status: 'something new' }, 1],
    [{ status: undefined }, 1],
  ])('with %j gives %i results', async (change, results) => {
    const reading = await readJson({ results: [{ ...egress, ...change }] })
    expect([reading.records, reading.results.length]).toEqual([1, results])
  })

  test.each(['ignored', 2])('that was ignored (%j) is kept with who did it', async (status) => {
    expect((await saidOf({ status }))[0]?.suppression).toEqual({ by: 'tfsec', reason: 'ignored' })
  })

  // aquasecurity/defsec, severity.StringToSeverity
  test.each([
    ['ERROR', 'high'],
    ['WARNING', 'medium'],
    ['INFO', 'low'],
    ['LOW', 'low'],
    ['NONSENSE', 'unknown'],
  ])('of severity %s is %s', async (severity, expected) => {
    expect((await saidOf({ severity }))[0]?.severity).toBe(expected)
  })

  test.each(['GEN003', 'general-secrets-no-plaintext-exposure'])(
    'of the rule %s is a secret',
    async (rule_id) => {
      const [said] = await saidOf({ rule_id, rule_description: '', description: "Variable 'x' is tf-abc123" })
      expect(said).toMatchObject({ kind: 'secret', title: rule_id, locations: [{ logical: 'x' }] })
      expect(JSON.stringify(said)).not.toContain('tf-abc123')
    },
  )

  test('about the encryption of secrets is none', async () => {
    expect((await saidOf({ rule_id: 'aws-eks-encrypt-secrets' }))[0]?.kind).toBe('misconfiguration')
  })
})

describe('a report of tfsec', () => {
  test('that found nothing is known, and clean', async () => {
    expect(await readText('{\n\t"results": null\n}\n')).toMatchObject({
      format: 'tfsec',
      records: 0,
      results: [],
    })
  })

  test('is not what has other members beside an empty list', async () => {
    expect((await refusalOf(() => readText('{"results":null,"more":[]}')))?.code).toBe(
      'evidence.unknown-format',
    )
  })

  test('without results is refused', async () => {
    expect((await refusalOf(() => readJson({}, { format: 'tfsec' })))?.code).toBe('evidence.lacks')
  })
})
