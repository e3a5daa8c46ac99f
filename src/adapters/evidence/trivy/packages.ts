import type { PurlOf } from '../words/purl.ts'
import type { TrivyPackage } from './record.ts'

/** The package URL of a package that was found, with or without flaws. */
export function listedPurl(listed: TrivyPackage, targetType: string, purlOf: PurlOf): string | undefined {
  if (listed.Identifier?.PURL) return listed.Identifier.PURL
  if (!listed.Name) return undefined
  // As Trivy itself writes it beside a vulnerability: epoch:version-release.
  const epoch = listed.Epoch ? `${listed.Epoch}:` : ''
  const release = listed.Release ? `-${listed.Release}` : ''
  return purlOf(targetType, listed.Name, `${epoch}${listed.Version ?? ''}${release}`)
}
