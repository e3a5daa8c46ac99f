import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

const place = {
  file_name: 'terraform/s3.tf',
  similarity_id: 'da1423e225c92e29',
  line: 36,
  resource_type: 'aws_s3_bucket_policy',
  resource_name: 'this',
  search_key: 'aws_s3_bucket_policy[this].policy',
  actual_value: 'contains *',
}
const query = {
  query_name: 'S3 Bucket Access to Any Principal',
  query_id: '7af43613-6bb9-4a0e-8c4d-1314b799425e',
  severity: 'HIGH',
  cwe: '284',
  files: [place],
}
const report = (queries: unknown, counters: object = {}) => ({
  kics_version: 'v2.1.3',
  files_scanned: 15,
  files_parsed: 15,
  files_failed_to_scan: 0,
  queries_total: 834,
  queries_failed_to_execute: 0,
  ...counters,
  queries,
})
const saidOf = async (change: object, at: object = {}) =>
  (await saidIn(report([{ ...query, ...change, files: [{ ...place, ...at }] }])))[0]

describe('a place in a KICS report', () => {
  test('says which query found what, where', async () => {
    expect(await saidOf({})).toEqual({
      kind: 'misconfiguration',
      title: 'S3 Bucket Access to Any Principal',
      rule: '7af43613-6bb9-4a0e-8c4d-1314b799425e',
      weaknesses: ['CWE-284'],
      severity: 'high',
      ratings: [{ source: 'kics', severity: 'high' }],
      fingerprints: { 'kics/similarity': 'da1423e225c92e29' },
      locations: [{ path: 'terraform/s3.tf', line: 36, logical: 'aws_s3_bucket_policy.this' }],
    })
  })

  test('is a record each, wherever the words of its query stand', async () => {
    const { files, ...facts } = query
    const reading = await readJson(report([{ files: [place, place], ...facts }, query]))
    expect([reading.records, reading.results.map(({ rule }) => rule)]).toEqual([
      3,
      Array(3).fill(query.query_id),
    ])
    expect(reading.results[0]?.place.byte).not.toBe(reading.results[1]?.place.byte)
  })

  test.each([
    [{ resource_type: undefined, resource_name: undefined }, 'aws_s3_bucket_policy[this].policy'],
    [{ resource_type: 'n/a', resource_name: 'n/a', search_key: 'RUN={{curl -u root:hunter2}}' }, undefined],
  ])('with %j is of the resource %j', async (change, logical) => {
    expect((await saidOf({}, change))?.locations?.[0]?.logical).toBe(logical)
  })

  test.each([
    ['CRITICAL', 'critical'],
    ['INFO', 'none'],
    ['TRACE', 'none'],
    [undefined, 'unknown'],
  ])('of severity %s is %s', async (severity, expected) => {
    expect((await saidOf({ severity }))?.severity).toBe(expected)
  })

  test('of a secret keeps nothing of it', async () => {
    const said = await saidOf(
      { query_name: 'Passwords And Secrets - Generic Password' },
      { search_key: 'tf-abc123', value: 'tf-abc123', resource_name: 'tf-abc123', actual_value: 'tf-abc123' },
    )
    expect(said).toMatchObject({ kind: 'secret', locations: [{ path: 'terraform/s3.tf', line: 36 }] })
    expect(JSON.stringify(said)).not.toContain('tf-abc123')
    expect(said).not.toHaveProperty('fingerprints')
  })

  test('of a query that cannot be read is unreadable, and so is one without any', async () => {
    const reading = await readJson(
      report([{ ...query, query_id: 7, files: [place, place] }, { ...query, files: [] }, query]),
    )
    expect([reading.records, reading.unreadable.total, reading.results.length]).toEqual([4, 3, 1])
  })
})

describe('a KICS report', () => {
  test('without anything found is clean', async () => {
    expect(await readJson(report([]))).toMatchObject({
      format: 'kics',
      records: 0,
      inventoryOnly: false,
      tools: [{ name: 'kics', version: 'v2.1.3' }],
    })
  })

  test.each([
    [{ files_failed_to_scan: 2 }, 'evidence.failed.files'],
    [{ files_parsed: 14 }, 'evidence.failed.files'],
    [{ queries_failed_to_execute: 1 }, 'evidence.failed.checks'],
    [{ files_scanned: 'many' }, 'evidence.failed.unclear'],
    [{ files_parsed: 20 }, undefined],
    [{ files_parsed: undefined }, undefined],
  ])('with %j is not whole: %s', async (counters, code) => {
    expect((await readJson(report([], counters))).failed?.code).toBe(code)
  })

  test.each([{ files_scanned: 0, files_parsed: 0 }, { queries_total: 0 }])(
    'with %j proves nothing',
    async (counters) => {
      const reading = await readJson(report([], counters))
      expect([reading.nothingScanned, reading.failed]).toEqual([true, undefined])
    },
  )

  test('without queries is refused', async () => {
    expect((await refusalOf(() => readJson({ files_scanned: 1 }, { format: 'kics' })))?.code).toBe(
      'evidence.lacks',
    )
  })
})

test.each([
  [{ total_counter: 4 }, 4],
  [{ severity_counters: { CRITICAL: 1, HIGH: 2, MEDIUM: 0, LOW: 0, INFO: 0 } }, 3],
  [{ severity_counters: { HIGH: 2 }, total_counter: 2 }, 2],
  [{ severity_counters: { HIGH: 1, TRACE: 7 }, total_counter: 1 }, undefined],
  [{ severity_counters: { HIGH: 0 }, total_counter: 0 }, undefined],
])('a KICS report with %j lists as many places, and not one alone', async (counters, counts) => {
  const { failed } = await readJson(report([query], counters))
  expect(failed?.values).toEqual(counts && { tool: 'KICS', counts, lists: 1 })
})
