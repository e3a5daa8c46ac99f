import type { SemVer } from 'semver'
import parse from 'semver/functions/parse.js'

/** A version of a CSAF document (its type `version_t`): an integer, or a semantic version. */
export interface DocumentVersion {
  readonly isSemantic: boolean
  /** An integer is one without minor and patch. */
  readonly semantic: SemVer
}

/** Undefined where a text is neither. */
export function parseVersion(text: string): DocumentVersion | undefined {
  const isSemantic = !/^(?:0|[1-9]\d{0,14})$/.test(text)
  const semantic = parse(isSemantic ? text : `${text}.0.0`)
  // The parser takes "v1.0.0" and blanks around it too.
  return semantic === null || (isSemantic && semantic.raw !== text) || /^v/.test(text)
    ? undefined
    : { isSemantic, semantic }
}

/** Builds count for nothing, as in semantic versioning. */
export function compareVersions(a: DocumentVersion, b: DocumentVersion): number {
  return a.semantic.compare(b.semantic)
}

export const isZero = ({ semantic }: DocumentVersion): boolean => semantic.major === 0
export const isPreRelease = ({ semantic }: DocumentVersion): boolean => semantic.prerelease.length > 0
