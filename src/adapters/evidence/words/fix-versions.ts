import type { Fix } from '../../../core/findings/result.ts'

/** The fix where versions that have it are named; each of them once, without white space around it. */
export function fixedIn(versions: readonly string[]): Fix | undefined {
  const [first, ...others] = new Set(versions.map((version) => version.trim()).filter((v) => v !== ''))
  return first === undefined ? undefined : { state: 'available', versions: [first, ...others] }
}
