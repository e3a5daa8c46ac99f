import type { Said } from '../../language/catalogue.ts'
import type { Amount } from '../../release/estimate.ts'

/** How often one finding would be exploited against us, and how that is known. */
export interface Likelihood {
  /** Id of the finding. */
  readonly finding: string
  /** Successful exploitations a year while it is open to its whole audience. */
  readonly rate: Amount
  /** Best source first: somebody's estimate, KEV, an exploit that is used, EPSS with a targeting factor, our table. */
  readonly by: 'stated' | 'kev' | 'exploited' | 'epss' | 'elicited'
  /** With dates and sources, for the screen. */
  readonly because: readonly Said[]
}
