import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { HoldpointError } from '../../../core/base/errors.ts'

/** Waits so many milliseconds. */
export type Wait = (milliseconds: number) => Promise<void>

const pollEvery = 50
/** Writing a feed takes seconds at most; a holder that takes longer has died, and its number belongs to another. */
const holdsAtMost = 5 * 60 * 1000
/** Who has created the file and not yet written its number into it. */
const writesWithin = 5 * 1000
const patience = 60 * 1000

/**
 * Does work while no other process holds the lock file; waits its turn, and takes over from those that died. Throws
 * `feed.busy` where its turn does not come.
 */
export async function withLock<T>(file: string, wait: Wait, work: () => T | Promise<T>): Promise<T> {
  for (let waited = 0; !take(file); waited += pollEvery) {
    const holder = findHolder(file)
    if (holder === undefined) continue
    if (isGone(holder)) clear(file)
    else if (waited >= patience) throw new HoldpointError('feed.busy', {}, { file })
    else await wait(pollEvery)
  }
  try {
    return await work()
  } finally {
    if (findHolder(file)?.pid === process.pid) rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    // Windows says so of a file that is just being deleted.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'EPERM') return false
    throw error
  }
}

interface Holder {
  readonly pid: number
  readonly age: number
}

function findHolder(file: string): Holder | undefined {
  try {
    return { pid: Number.parseInt(readFileSync(file, 'utf8'), 10), age: Date.now() - statSync(file).mtimeMs }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function isGone({ pid, age }: Holder): boolean {
  if (Number.isNaN(pid)) return age > writesWithin
  if (age > holdsAtMost) return true
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

// Renamed first, because only one of several waiting processes wins a rename; put back if it was a new one's.
function clear(file: string): void {
  const aside = `${file}.${process.pid}.tmp`
  try {
    renameSync(file, aside)
    const holder = findHolder(aside)
    if (holder !== undefined && !isGone(holder)) renameSync(aside, file)
    else rmSync(aside, { force: true })
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
