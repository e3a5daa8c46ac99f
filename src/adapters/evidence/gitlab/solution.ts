import type { Fix } from '../../../core/findings/result.ts'
import { fixedIn } from '../words/fix-versions.ts'

const upgrade =
  /^Upgrade (?:\S+ )?(?:from \S+ )?to (?:versions? )?(?<versions>.+?)(?: or (?:above|later|higher))?\.?$/i
const version = /^v?\d[\w.+~:-]*$/

/** The versions in what GitLab's analyzers write: `Upgrade to versions 2.6.4, 3.2.2 or above.` Nothing of other texts. */
export function fixIn(solution: string | null | undefined): Fix | undefined {
  const named = upgrade.exec(solution?.trim() ?? '')?.groups?.versions ?? ''
  const versions = named.split(/,|\bor\b|\band\b/).map((part) => part.trim())
  return versions.every((part) => version.test(part)) ? fixedIn(versions) : undefined
}
