import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { HoldpointError } from '../../core/base/errors.ts'
import { applicationId, migrations } from './layout.ts'
import { quietSqlite } from './quiet-sqlite.ts'

/** Another process records for milliseconds; one that takes longer hangs. */
const patienceSeconds = 10

/**
 * Opens the records, making file and folder at their first use, which only their owner may read. Throws `records.newer`,
 * `records.busy`, `records.unusable`.
 */
export function openDatabase(file: string): DatabaseSync {
  return mending(file, () => {
    makeFile(file)
    const { DatabaseSync } = quietSqlite()
    const database = new DatabaseSync(file)
    try {
      prepare(database, file)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/** SQLite gives the files beside it (`-wal`, `-shm`) the mode of this one. */
function makeFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
}

function prepare(database: DatabaseSync, file: string): void {
  database.exec(`pragma busy_timeout = ${patienceSeconds * 1000}`)
  const layout = numberOf(database, 'user_version')
  if (layout > migrations.length)
    throw new HoldpointError('records.newer', { layout, known: migrations.length }, { file })
  refuseStranger(database, layout, file)
  useLog(database)
  database.exec('pragma synchronous = full')
  if (layout < migrations.length) inOne(database, () => migrate(database))
}

function refuseStranger(database: DatabaseSync, layout: number, file: string): void {
  const isOurs = numberOf(database, 'application_id') === applicationId
  const isEmpty = layout === 0 && database.prepare('select 1 from sqlite_schema').get() === undefined
  if (!isOurs && !isEmpty)
    throw new HoldpointError('records.unusable', { problem: 'it is a database of something else' }, { file })
}

/** SQLite does not wait for its turn when two processes change the mode of a new file at once, so this does. */
function useLog(database: DatabaseSync): void {
  const end = performance.now() + patienceSeconds * 1000
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      if (sqliteCodeOf(error) !== busy || performance.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

function migrate(database: DatabaseSync): void {
  // Asked again, because another process may have done it while this one waited.
  const layout = numberOf(database, 'user_version')
  if (layout >= migrations.length) return
  for (const step of migrations.slice(layout)) database.exec(step)
  database.exec(`pragma application_id = ${applicationId}; pragma user_version = ${migrations.length}`)
}

function numberOf(database: DatabaseSync, pragma: string): number {
  return Number(database.prepare(`pragma ${pragma}`).get()?.[pragma] ?? 0)
}

/** All of it or nothing, whatever ends the process in between. What is already part of a transaction stays part of it. */
export function inOne<T>(database: DatabaseSync, work: () => T): T {
  if (database.isTransaction) return work()
  // A deferred one fails at once when another process wrote between its reading and its writing.
  database.exec('begin immediate')
  try {
    const made = work()
    database.exec('commit')
    return made
  } catch (error) {
    // A full disk ends the transaction by itself.
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

const busy = 5

/** SQLite's primary result code, https://www.sqlite.org/rescode.html. */
function sqliteCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return undefined
  return error.errcode & 0xff
}

/** What SQLite and the system complain of, in our words. */
export function mending<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof HoldpointError || !(cause instanceof Error)) throw cause
    const code = sqliteCodeOf(cause)
    if (code === busy)
      throw new HoldpointError('records.busy', { seconds: patienceSeconds }, { file }, { cause })
    const problem = code !== undefined ? cause.message : systemProblem(cause)
    if (problem === undefined) throw cause
    throw new HoldpointError('records.unusable', { problem }, { file }, { cause })
  }
}

function systemProblem(cause: Error): string | undefined {
  return 'code' in cause && 'syscall' in cause ? `the system says ${String(cause.code)}` : undefined
}
