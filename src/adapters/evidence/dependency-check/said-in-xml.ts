import type { PurlOf } from '../words/purl.ts'
import type { Cvss2, XmlDependency, XmlVulnerability } from './record.ts'
import type { SaidDependency, SaidVulnerability } from './said.ts'

export function saidInXml({ fileName, filePath, ...more }: XmlDependency, purlOf: PurlOf): SaidDependency {
  const related = more.relatedDependencies?.relatedDependency ?? []
  const { vulnerability = [], suppressedVulnerability = [] } = more.vulnerabilities ?? {}
  return {
    fileName,
    filePaths: [filePath, ...related.map((one) => one.filePath)],
    packages: packagesOf(more.identifiers, purlOf),
    vulnerabilities: (vulnerability ?? []).map(said),
    suppressed: (suppressedVulnerability ?? []).map(said),
  }
}

function packagesOf(identifiers: XmlDependency['identifiers'], purlOf: PurlOf): SaidDependency['packages'] {
  const newer = (identifiers?.package ?? []).map((one) => ({
    purl: one.id ?? '',
    confidence: one['@confidence'],
  }))
  const older = (identifiers?.identifier ?? []).map(({ name, ...one }) => ({
    purl: oldPurl(one['@type'] ?? '', name ?? '', purlOf),
    confidence: one['@confidence'],
  }))
  return [...newer, ...older]
}

/** `org.owasp:library:6.7.8`, of type `maven`. */
function oldPurl(type: string, name: string, purlOf: PurlOf): string {
  const cut = name.lastIndexOf(':')
  return (cut < 0 ? undefined : purlOf(type, name.slice(0, cut), name.slice(cut + 1))) ?? ''
}

function said(flaw: XmlVulnerability | null): SaidVulnerability | null {
  if (flaw === null) return null
  const { name, severity, cvssV2, cvssV3, cvssV4, cwes, cwe, description, notes } = flaw
  return {
    name,
    source: flaw['@source'],
    severity: typeof severity === 'string' ? severity : severity?.['#text'],
    cvss2: cvssV2 ?? oldCvss(flaw),
    cvss3: cvssV3,
    cvss4: cvssV4,
    cwes: [...(cwes?.cwe ?? []), ...(cwe ? [cwe] : [])],
    description,
    notes,
  }
}

/** Before schema 2.0 the metrics stood beside each other in the vulnerability. */
const oldCvss = (flaw: XmlVulnerability): Cvss2 | undefined =>
  flaw.cvssScore == null
    ? undefined
    : {
        score: flaw.cvssScore,
        accessVector: flaw.cvssAccessVector,
        accessComplexity: flaw.cvssAccessComplexity,
        authenticationr: flaw.cvssAuthenticationr,
        confidentialImpact: flaw.cvssConfidentialImpact,
        integrityImpact: flaw.cvssIntegrityImpact,
        availabilityImpact: flaw.cvssAvailabilityImpact,
      }
