import { mkdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'fs'
import { dirname } from 'path'

const pollEvery = 100
// A holder that wrote no number, or whose number now belongs to another program, is given up on.
const writesWithin = 10 * 1000
const endsWithin = 20 * 60 * 1000

/** Does work while no other process holds the same lock file; waits its turn, and takes over from the dead. */
export function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  let said = false
  while (!take(file)) {
    const holder = readHolder(file)
    if (holder !== undefined && isGone(holder)) {
      clear(file)
    } else if (holder !== undefined) {
      if (!said) console.error(`Waiting for process ${holder.pid}, which is at the same work (${file}) ...`)
      said = true
      pause(pollEvery)
    }
  }
  try {
    return work()
  } finally {
    const holder = readHolder(file)
    if (holder !== undefined && holder.pid === process.pid) unlinkSync(file)
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Who holds it and for how long; undefined once it is free. */
function readHolder(file) {
  try {
    return { pid: parseInt(readFileSync(file, 'utf8'), 10), age: Date.now() - statSync(file).mtimeMs }
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function isGone({ pid, age }) {
  if (Number.isNaN(pid)) return age > writesWithin
  if (age > endsWithin) return true
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

// Renamed first, because only one of several waiting processes wins a rename; put back if it was a new one's.
function clear(file) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    const holder = readHolder(aside)
    if (holder !== undefined && !isGone(holder)) renameSync(aside, file)
    else unlinkSync(aside)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
