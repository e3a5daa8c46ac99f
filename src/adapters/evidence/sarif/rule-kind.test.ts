import { expect, test } from 'vitest'
import { saidIn } from '../reading.fixture.ts'
import { log, message } from './log.fixture.ts'

test.each([
  ['Checkov', 'CKV_AWS_20', [], 'misconfiguration'],
  ['Checkov', 'CKV_SECRET_6', [], 'secret'],
  ['Checkov', 'CKV_CVE_2020_29652', [], 'vulnerability'],
  ['KICS', 'a1ef9d2e', [], 'misconfiguration'],
  ['Snyk IaC', 'SNYK-CC-K8S-1', [], 'misconfiguration'],
  ['Snyk Open Source', 'snyk:lic:npm:shescape:MPL-2.0', [], 'license'],
  ['Trivy', 'AVD-AWS-0001', ['misconfiguration', 'security'], 'misconfiguration'],
  ['Trivy', 'aws-access-key-id', ['secret', 'security'], 'secret'],
  ['CodeQL', 'js/sql-injection', ['security'], 'code'],
])('what %s finds with the rule %s and the tags %j is %s', async (name, ruleId, tags, kind) => {
  const rules = [{ id: ruleId, properties: { tags } }]
  const document = log({ tool: { driver: { name, rules } }, results: [{ ruleId, message }] })
  expect((await saidIn(document))[0]?.kind).toBe(kind)
})
