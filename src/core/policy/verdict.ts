/** Whether a release may go. Computed, never typed in. Strongest first: DESIGN 6, hold > unknown > warn > pass. */
export const verdicts = ['hold', 'unknown', 'warn', 'pass'] as const
export type Verdict = (typeof verdicts)[number]

/** The strongest of several verdicts; `pass` of none. */
export function strongest(given: Iterable<Verdict>): Verdict {
  let least: number = verdicts.length - 1
  for (const verdict of given) least = Math.min(least, verdicts.indexOf(verdict))
  return verdicts[least] ?? 'pass'
}

/** DESIGN 6: 0 pass or warn, 2 hold, 3 unknown. */
export function exitCodeOf(verdict: Verdict): 0 | 2 | 3 {
  return verdict === 'hold' ? 2 : verdict === 'unknown' ? 3 : 0
}
