import { describe, expect, test } from 'vitest'
import { readJson, readText, refusalOf, saidIn } from '../reading.fixture.ts'

// The README of TruffleHog 3 shows a line like this.
const line = {
  SourceMetadata: {
    Data: { Git: { commit: '77b2a3e', file: 'keys', repository: 'https://github.com/shop/keys', line: 4 } },
  },
  DetectorName: 'AWS',
  DecoderName: 'PLAIN',
  Verified: true,
  Raw: 'AKIAYVP4CIPPERUVIFXG',
  Redacted: 'AKIAYVP4CIPPERUVIFXG',
}
const inSource = (Data: object) => ({ ...line, SourceMetadata: { Data } })
const log = { level: 'info-0', ts: '2026-11-24T12:00:00Z', logger: 'trufflehog', msg: 'finished scanning' }

describe('a line of TruffleHog', () => {
  test('says what kind of secret stands where, and nothing of the secret', async () => {
    expect(await saidIn(line)).toEqual([
      {
        kind: 'secret',
        title: 'AWS credential',
        rule: 'AWS',
        severity: 'unknown',
        locations: [{ path: 'keys', line: 4 }],
        confidence: 'confirmed',
      },
    ])
  })

  test.each([
    [{ Filesystem: { file: 'a\\b.env' } }, { path: 'a/b.env' }],
    [{ S3: { bucket: 'backups', file: 'a.sql', link: 'x' } }, { path: 'backups/a.sql' }],
    [{ Docker: { image: 'shop', tag: '1', file: '/app/.env' } }, { path: 'shop/app/.env' }],
    [
      { Slack: { channel_id: 'C', link: 'https://slack.example/x?token=1' } },
      { path: 'https://slack.example/x?token' },
    ],
    [{ Github: { repository: 'https://me:pw@github.com/shop' } }, { path: 'https://github.com/shop' }],
    [{}, undefined],
  ])('from the source %j stands in %j', async (data, location) => {
    expect((await saidIn(inSource(data)))[0]?.locations?.[0]).toEqual(location)
  })

  test.each([
    [{ Verified: true }, 'confirmed'],
    [{ Verified: false }, 'low'],
    [{ Verified: false, VerificationError: 'timeout' }, undefined],
    [{ Verified: undefined }, undefined],
  ])('with %j is %s', async (more, confidence) => {
    expect((await saidIn({ ...line, ...more }))[0]?.confidence).toBe(confidence)
  })

  test('of version 2 is read', async () => {
    const old = { branch: 'main', commit: 'm', path: 'a.env', reason: 'High Entropy', stringsFound: ['x'] }
    expect(await saidIn(old)).toEqual([
      {
        kind: 'secret',
        title: 'High Entropy',
        rule: 'High Entropy',
        severity: 'unknown',
        locations: [{ path: 'a.env' }],
      },
    ])
  })

  test('without a detector is unreadable', async () => {
    const { records, results, unreadable } = await readJson([line, { ...line, DetectorName: null }])
    expect([records, results.length, unreadable.total]).toEqual([2, 1, 1])
  })
})

describe('the log of TruffleHog', () => {
  const read = async (...lines: object[]) =>
    await readText(lines.map((one) => `${JSON.stringify(one)}\n`).join(''))

  test('may stand around its lines and is no record', async () => {
    const { format, records, failed } = await read(log, line, log)
    expect([format, records, failed]).toEqual(['trufflehog', 1, undefined])
  })

  test('that tells of an error leaves the report without proof', async () => {
    expect((await read(line, { ...log, level: 'error', msg: 'cannot clone' })).failed?.code).toBe(
      'evidence.failed.run',
    )
  })
})

test('what has no line of TruffleHog is no report of it', async () => {
  const refusal = await refusalOf(() => readJson({ a: 1 }, { format: 'trufflehog' }))
  expect(refusal?.code).toBe('evidence.lacks')
})

test('a TruffleHog log that counts no piece of anything proves nothing', async () => {
  const end = { level: 'info-0', logger: 'trufflehog', msg: 'finished scanning', chunks: 0, bytes: 0 }
  expect((await readText(`${JSON.stringify(end)}\n`, { format: 'trufflehog' })).nothingScanned).toBe(true)
  const some = JSON.stringify({ ...end, chunks: 12 })
  expect((await readText(`${some}\n`, { format: 'trufflehog' })).nothingScanned).toBeUndefined()
})
