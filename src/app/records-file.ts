import { statSync } from 'node:fs'
import { recordsFile } from '../adapters/records/place.ts'

/** Where this user's records are kept on this machine; undefined where the environment names no folder for them. */
export function recordsFileOf(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  return recordsFile(environment, process.platform)
}

/** Whether anything was ever recorded there. */
export function isThere(file: string | undefined): file is string {
  return file !== undefined && statSync(file, { throwIfNoEntry: false }) !== undefined
}
