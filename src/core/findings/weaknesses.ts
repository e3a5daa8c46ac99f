import type { WeaknessId } from './result.ts'

/** `CWE-89`, `cwe-089`, `external/cwe/cwe-89`, `CWE-89: SQL injection`, or just the number. */
const written = /^(?:\D*\bcwe[-_ :]?)?0*([1-9]\d{0,5})\b/i

/** The weaknesses among what a tool calls so, in order, each once; none where nothing is one. */
export function weaknessesOf(
  ids: readonly (string | number)[] | null | undefined,
): readonly [WeaknessId, ...WeaknessId[]] | undefined {
  const found: WeaknessId[] = []
  for (const id of ids ?? []) {
    const number = written.exec(String(id).trim())?.[1]
    if (number === undefined) continue
    const weakness: WeaknessId = `CWE-${Number(number)}`
    if (!found.includes(weakness)) found.push(weakness)
  }
  const [first, ...others] = found
  return first === undefined ? undefined : [first, ...others]
}
