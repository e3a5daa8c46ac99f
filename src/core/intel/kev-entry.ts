import type { Instant } from '../base/instant.ts'
import type { WeaknessId } from '../findings/result.ts'

/** A vulnerability in CISA's catalogue of known exploited ones: somebody has been attacked through it. */
export interface KevEntry {
  /** `CVE-2021-44228` */
  readonly cve: string
  readonly name: string
  /** The day on which it was listed, at midnight UTC. */
  readonly added: Instant
  /** Until when US federal agencies had to act. */
  readonly due: Instant
  /** Known to be used by ransomware; `false` means that CISA has no confirmation of it, not that it is not. */
  readonly ransomware: boolean
  /** CISA asks for a forensic triage of systems that had it; absent where the catalogue does not say. */
  readonly forensicTriage?: boolean
  readonly requiredAction: string
  readonly weaknesses: readonly WeaknessId[]
}
