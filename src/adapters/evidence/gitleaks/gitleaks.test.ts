import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

// The README of Gitleaks 8 shows this record (https://github.com/gitleaks/gitleaks#reporting).
const leak = {
  RuleID: 'sidekiq-secret',
  Description: 'Sidekiq Secret',
  StartLine: 23,
  EndLine: 23,
  Match: 'BUNDLE_ENTERPRISE__CONTRIBSYS__COM=cafebabe:deadbeef',
  Secret: 'cafebabe:deadbeef',
  File: 'cmd\\generate\\sidekiq.go',
  Commit: 'cd5226711335c68be1e720b318b7bc3135a30eb2',
  Fingerprint: 'cd5226711335c68be1e720b318b7bc3135a30eb2:cmd/generate/sidekiq.go:sidekiq-secret:23',
}

describe('a leak of Gitleaks', () => {
  test('says what kind of secret stands where, and nothing of the secret', async () => {
    expect(await saidIn([leak])).toEqual([
      {
        kind: 'secret',
        title: 'Sidekiq Secret',
        rule: 'sidekiq-secret',
        severity: 'unknown',
        locations: [{ path: 'cmd/generate/sidekiq.go', line: 23 }],
        fingerprints: { gitleaks: leak.Fingerprint },
      },
    ])
  })

  test('in the shape of version 7 is read', async () => {
    const old = {
      line: 'a=b',
      lineNumber: 7,
      offender: 'b',
      commit: 'c',
      rule: 'AWS Access Key',
      file: 'a.env',
    }
    expect(await saidIn([old])).toEqual([
      {
        kind: 'secret',
        title: 'AWS Access Key',
        rule: 'AWS Access Key',
        severity: 'unknown',
        locations: [{ path: 'a.env', line: 7 }],
      },
    ])
  })

  test('without a rule is unreadable', async () => {
    const { records, results, unreadable } = await readJson([leak, { Secret: 'x', File: 'a' }, 'leak'])
    expect([records, results.length, unreadable.total]).toEqual([3, 1, 2])
  })
})

test('an empty list is a clean report of Gitleaks, for whoever says that it is one', async () => {
  expect(await readJson([], { format: 'gitleaks' })).toMatchObject({
    records: 0,
    tools: [{ name: 'gitleaks' }],
  })
  expect((await refusalOf(() => readJson([])))?.code).toBe('evidence.unknown-format')
})

test('what is no list is no report of Gitleaks', async () => {
  expect((await refusalOf(() => readJson(leak, { format: 'gitleaks' })))?.code).toBe('evidence.lacks')
})
