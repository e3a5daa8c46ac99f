import { createHash } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { gunzipSync, gzipSync } from 'node:zlib'
import { HoldpointError } from '../../core/base/errors.ts'
import { type Instant, millisOf } from '../../core/base/instant.ts'
import { canonicalId } from '../../core/findings/aliases.ts'
import type { GateResult } from '../../core/policy/gate-result.ts'
import { namesIn } from '../../core/policy/result-names.ts'
import type { Verdict } from '../../core/policy/verdict.ts'
import { inOne } from './database.ts'
import { resultRow, textRow } from './rows.ts'

/** A result of the gate as the records describe it. */
export interface RecordedResult {
  /** Of its exact bytes, lower-case hex. */
  readonly sha256: string
  readonly product: string
  readonly version?: string
  readonly environment?: string
  readonly at: Instant
  readonly verdict: Verdict
  readonly policy: { readonly name: string; readonly sha256: string }
}

/** Whether these very bytes were recorded for the first time. */
export interface Recorded {
  readonly sha256: string
  readonly isNew: boolean
}

/** Keeps a result by the sha256 of its bytes, with everything it can be found by. The same twice is one. */
export function recordResult(database: DatabaseSync, bytes: Uint8Array, result: GateResult): Recorded {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = database.prepare('select id from result where sha256 = ?')
  if (known.get(sha256) !== undefined) return { sha256, isNew: false }
  const packed = gzipSync(bytes)
  const pays = packed.length < bytes.length
  return inOne(database, () => {
    if (known.get(sha256) !== undefined) return { sha256, isNew: false }
    const id = insertResult(database, sha256, result)
    database.prepare('insert into result_text values (?, ?, ?)').run(id, pays ? 1 : 0, pays ? packed : bytes)
    insertNames(database, id, result)
    return { sha256, isNew: true }
  })
}

function insertResult(database: DatabaseSync, sha256: string, result: GateResult): number | bigint {
  const { release, at, verdict, policy } = result
  const { product, version = null, environment = null } = release
  return database
    .prepare(
      `insert into result (sha256, product, version, environment, at, verdict, policy, policy_sha256)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(sha256, product, version, environment, at, verdict, policy.name, policy.sha256).lastInsertRowid
}

function insertNames(database: DatabaseSync, result: number | bigint, recorded: GateResult): void {
  const { vulnerabilities, components } = namesIn(recorded)
  const vulnerabilityId = named(database, 'vulnerability', ['name'])
  const packageId = named(database, 'package', ['name'])
  const componentId = named(database, 'component', ['package', 'version'])
  const inResult = database.prepare('insert into vulnerability_in_result values (?, ?, ?, ?)')
  for (const [name, { verdict, firstSeen }] of vulnerabilities)
    inResult.run(vulnerabilityId(name), result, verdict, millisOf(firstSeen))
  const listed = database.prepare('insert into component_in_result values (?, ?, ?, ?)')
  for (const { package: name, version, sighting } of components) {
    const seen = sighting === undefined ? null : millisOf(sighting.firstSeen)
    listed.run(componentId(packageId(name), version), result, sighting?.verdict ?? null, seen)
  }
}

type Value = string | number | bigint

/** The id of a name, which stands in its table once. */
function named(database: DatabaseSync, table: string, columns: readonly string[]) {
  const find = database.prepare(
    `select id from ${table} where ${columns.map((column) => `${column} = ?`).join(' and ')}`,
  )
  const insert = database.prepare(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  return (...values: readonly Value[]): number | bigint => {
    const id = find.get(...values)?.id
    return typeof id === 'number' ? id : insert.run(...values).lastInsertRowid
  }
}

const described =
  'select sha256, product, version, environment, at, verdict, policy, policy_sha256 from result'

/** All of them, the earliest first. */
export function* allResults(database: DatabaseSync): Iterable<RecordedResult> {
  yield* resultsOf(database.prepare(`${described} order by at, sha256`))
}

/** Those that have a finding with any of these ids as its vulnerability or as an alias, the earliest first. */
export function* resultsNaming(database: DatabaseSync, ids: Iterable<string>): Iterable<RecordedResult> {
  const names = JSON.stringify([...new Set([...ids].map(canonicalId))])
  const statement = database.prepare(`${described} where id in (
    select result from vulnerability_in_result where vulnerability in (
      select id from vulnerability where name in (select value from json_each(?))))
    order by at, sha256`)
  yield* resultsOf(statement, names)
}

function* resultsOf(statement: StatementSync, ...values: readonly Value[]): Iterable<RecordedResult> {
  for (const row of statement.iterate(...values)) {
    const { version, environment, policy, policy_sha256, ...rest } = resultRow.parse(row)
    yield {
      ...rest,
      ...(version !== null && { version }),
      ...(environment !== null && { environment }),
      policy: { name: policy, sha256: policy_sha256 },
    }
  }
}

/** The bytes of a recorded result, as they were. Throws `records.damaged`. */
export function resultBytes(database: DatabaseSync, sha256: string, file: string): Uint8Array {
  const row = database
    .prepare('select packed, bytes from result_text where result = (select id from result where sha256 = ?)')
    .get(sha256)
  const bytes = unpacked(row)
  if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new HoldpointError('records.damaged', { sha256 }, { file })
  return bytes
}

function unpacked(row: unknown): Uint8Array | undefined {
  const parsed = textRow.safeParse(row)
  if (!parsed.success) return undefined
  const { packed, bytes } = parsed.data
  try {
    return packed === 1 ? gunzipSync(bytes) : bytes
  } catch {
    return undefined
  }
}
