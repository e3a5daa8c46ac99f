import compare from 'semver/functions/compare.js'
import compareBuild from 'semver/functions/compare-build.js'
import parse from 'semver/functions/parse.js'
import { hasLongNumber, orderOf, type VersionOrder } from './version-order.ts'

/** `v` as Go and tags have it, `go` as Go's own releases; parts left out are 0, as advisories write them. */
const written = /^(?:v|go)?(\d+)(?:\.(\d+))?(?:\.(\d+))?(-[^+]+)?(\+.+)?$/

function read(text: string) {
  const [, major, minor = '0', patch = '0', preRelease = '', build = ''] = written.exec(text) ?? []
  if (major === undefined || hasLongNumber(text.slice(0, text.length - build.length))) return undefined
  return parse(`${major}.${minor}.${patch}${preRelease}${build}`) ?? undefined
}

/** Semantic Versioning 2.0, section 11; Go's pseudo-versions are such versions. Build metadata makes no difference. */
export const semverOrder: VersionOrder = orderOf(read, compare)

/** Dart's: build metadata comes after the version without it (pub.dev, "Package versioning"). */
export const pubOrder: VersionOrder = orderOf(read, compareBuild)
