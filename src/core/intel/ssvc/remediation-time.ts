/** How long BOD 26-04 gives for a fix, and what it asks besides. */
export interface RemediationTime {
  /** Calendar days; absent where the fix may wait for the next major upgrade. */
  readonly days?: number
  /** Find out whether somebody has broken in. */
  readonly forensics: boolean
}

const times: Readonly<Record<string, RemediationTime>> = {
  'fix on system upgrade': { forensics: false },
  '60 days': { days: 60, forensics: false },
  '14 days': { days: 14, forensics: false },
  '3 days': { days: 3, forensics: false },
  '3 days & forensic investigation': { days: 3, forensics: true },
}

/** What an outcome of BOD 26-04 (CISA, 10 June 2026, table 1) comes to; undefined for what is none. */
export function remediationTimeOf(outcome: string): RemediationTime | undefined {
  return Object.hasOwn(times, outcome) ? times[outcome] : undefined
}
