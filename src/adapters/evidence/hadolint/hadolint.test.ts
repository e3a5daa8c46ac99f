import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

// hadolint, README: `--format json`, rules DL3008 and DL1000.
const unpinned = {
  line: 9,
  code: 'DL3008',
  message:
    'Pin versions in apt get install. Instead of `apt-get install <package>` use `<package>=<version>`',
  column: 1,
  file: 'shop\\Dockerfile',
  level: 'warning',
}

describe('a rule in a hadolint report', () => {
  test('says what is wrong where; its level is a word and no severity', async () => {
    expect((await saidIn([unpinned]))[0]).toEqual({
      kind: 'misconfiguration',
      title: unpinned.message,
      rule: 'DL3008',
      severity: 'unknown',
      ratings: [{ source: 'hadolint', severity: 'unknown', word: 'warning' }],
      locations: [{ path: 'shop/Dockerfile', line: 9 }],
    })
  })

  test('that says the Dockerfile could not be parsed makes the scan incomplete', async () => {
    const broken = { ...unpinned, code: 'DL1000', level: 'error', message: "unexpected 'F'" }
    const reading = await readJson([unpinned, broken])
    expect([reading.records, reading.failed?.values]).toEqual([
      2,
      { tool: 'hadolint', files: 1, first: 'shop\\Dockerfile' },
    ])
  })
})

test('an empty list is a clean hadolint report where somebody says that it is one', async () => {
  expect((await readJson([], { format: 'hadolint' })).records).toBe(0)
  expect((await refusalOf(() => readJson([])))?.code).toBe('evidence.unknown-format')
})
