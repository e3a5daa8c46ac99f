import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../core/base/hash.ts'
import { applicationId, migrations } from './layout.ts'
import { quietSqlite } from './quiet-sqlite.ts'
import { openRecords, type Records } from './records.ts'

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-policies-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const newFile = () => join(folder, String(++files), 'records.sqlite')

function within<T>(work: (records: Records) => T, file: string): T {
  const records = openRecords(file)
  try {
    return work(records)
  } finally {
    records.close()
  }
}

describe('a policy', () => {
  const text = '{"name":"own","schema":"holdpoint/policy/1"}'
  const named = sha256(text).slice('sha256:'.length)

  test('is kept by the sha256 of its text, and the same twice is one', () => {
    const file = newFile()
    within((records) => {
      records.keepPolicy(text)
      records.keepPolicy(text)
    }, file)
    within((records) => {
      expect(records.policyText(named)).toBe(text)
      expect(records.policyText('0'.repeat(64))).toBeUndefined()
    }, file)
  })

  test('that was changed in the file is none', () => {
    const file = newFile()
    within((records) => records.keepPolicy(text), file)
    const { DatabaseSync } = quietSqlite()
    const database = new DatabaseSync(file)
    database.exec("update policy set text = '{}'")
    database.close()
    within((records) => expect(records.policyText(named)).toBeUndefined(), file)
  })

  test('can be kept in a file of before there were any, and all results in that stay', () => {
    const file = newFile()
    mkdirSync(dirname(file))
    const { DatabaseSync } = quietSqlite()
    const database = new DatabaseSync(file)
    database.exec(`${migrations[0]}; pragma application_id = ${applicationId}; pragma user_version = 1`)
    database.exec(`insert into result values (1, '${named}', 'shop', null, null,
      '2026-11-24T12:00:00.000Z', 'hold', 'own', '${named}')`)
    database.close()
    within((records) => {
      records.keepPolicy(text)
      expect([records.policyText(named), records.count()]).toEqual([text, 1])
    }, file)
  })
})
