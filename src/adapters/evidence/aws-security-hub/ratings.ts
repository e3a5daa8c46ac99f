import { isSameData } from '../../../core/base/same-data.ts'
import { type Version, versions } from '../../../core/cvss/version.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { sourceNamed } from '../../../core/findings/source-name.ts'
import { numberIn } from '../words/number-in.ts'
import { productField, productOf } from './product.ts'
import type { AsffFinding, AsffVulnerability } from './record.ts'

const hub = 'aws-security-hub'

/** The headline, which an administrator may have changed, then what the product itself says. */
export function findingRatings(finding: AsffFinding): readonly [Rating, ...Rating[]] {
  const product = productOf(finding)
  const headline = ratingOf({ source: hub, word: labelOf(finding.Severity) })
  const own = finding.FindingProviderFields?.Severity
  const score = numberIn(productField(finding, 'aws/inspector/inspectorScore'))
  const word = labelOf(own)
  return word !== undefined || score !== undefined
    ? [headline, ratingOf({ source: product, word, score })]
    : [headline]
}

/** Those that the databases give for one of its vulnerabilities, each once: Inspector repeats them. */
export function vulnerabilityRatings({ Cvss, Vendor }: AsffVulnerability): readonly Rating[] {
  const scores = (Cvss ?? []).map(({ Version, BaseScore, BaseVector, Source }) =>
    ratingOf({
      source: sourceNamed(Source) ?? hub,
      vector: BaseVector,
      score: numberIn(BaseScore),
      version: versionNamed(Version),
    }),
  )
  const vendor = Vendor?.VendorSeverity
    ? [ratingOf({ source: sourceNamed(Vendor.Name) ?? hub, word: Vendor.VendorSeverity })]
    : []
  return [...vendor, ...scores].filter(
    (rating, index, all) => all.findIndex((other) => isSameData(other, rating)) === index,
  )
}

const versionNamed = (text: string | null | undefined): Version | undefined =>
  versions.find((version) => version === text)

/** By `Normalized` where an old finding has no label: 0, 1 to 39, 40 to 69, 70 to 89, 90 to 100 (ASFF, Severity). */
function labelOf(severity: AsffFinding['Severity']): string | undefined {
  if (severity?.Label) return severity.Label
  const normalized = numberIn(severity?.Normalized)
  if (normalized === undefined || normalized < 0 || normalized > 100) return undefined
  if (normalized >= 90) return 'CRITICAL'
  if (normalized >= 70) return 'HIGH'
  if (normalized >= 40) return 'MEDIUM'
  return normalized > 0 ? 'LOW' : 'INFORMATIONAL'
}
