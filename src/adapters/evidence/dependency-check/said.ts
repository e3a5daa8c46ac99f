import type { Cvss2, Cvss3 } from './record.ts'

type Text = string | null | undefined
type Score = string | number | null | undefined

/** A vulnerability of a dependency, in whichever syntax it was written. */
export interface SaidVulnerability {
  readonly name: string
  readonly source: Text
  readonly severity: Text
  readonly cvss2: Cvss2 | null | undefined
  readonly cvss3: Cvss3 | null | undefined
  readonly cvss4: { readonly baseScore?: Score; readonly vectorString?: Text } | null | undefined
  readonly cwes: readonly string[]
  readonly description: Text
  readonly notes: Text
}

/** A dependency, in whichever syntax it was written. What stands for a vulnerability and is none is `null`. */
export interface SaidDependency {
  readonly fileName: Text
  readonly filePaths: readonly Text[]
  readonly packages: readonly { readonly purl: string; readonly confidence: Text }[]
  readonly vulnerabilities: readonly (SaidVulnerability | null)[]
  readonly suppressed: readonly (SaidVulnerability | null)[]
}
