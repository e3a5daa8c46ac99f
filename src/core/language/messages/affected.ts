import { quoted } from '../../base/text.ts'

export interface Bounds {
  readonly version: string
  readonly from: string
  readonly after: boolean
  readonly fixed?: string
  readonly lastAffected?: string
  readonly limit?: string
}

/** Whether an advisory is about a component, and how that is known or why not. */
export const affectedMessages = {
  'affected.withdrawn': ({ id, at }: { id: string; at: string }) =>
    `${id} was withdrawn on ${at.slice(0, 10)}, so nothing it says counts`,
  'affected.listed': ({ version }: { version: string }) =>
    `${quoted(version)} is among the versions that are listed`,
  'affected.in-range': ({ version, from, after, ...ends }: Bounds) =>
    `${version === '' ? 'every version' : quoted(version)} is affected: ${from === '0' ? 'all versions' : `versions ${after ? 'after' : 'from'} ${from}`}${endOf(ends)} are`,
  'affected.out-of-range': ({ version }: { version: string }) =>
    `${quoted(version)} is neither listed nor in a range that is affected`,
  'affected.other-package': ({ id, name }: { id: string; name: string }) =>
    `${id} does not name ${quoted(name)}`,
  'affected.other-release': ({ id, name, release }: { id: string; name: string; release: string }) =>
    `${id} names ${quoted(name)} in other releases of the distribution than ${release}`,

  'affected.no-package': ({ id }: { id: string }) => `${id} names no package`,
  'affected.no-purl': ({ name }: { name: string }) =>
    `${quoted(name)} has no package URL, so that nobody can tell which package it is`,
  'affected.no-ecosystem': ({ purl }: { purl: string }) =>
    `no advisories that Holdpoint reads are about packages such as ${quoted(purl)}`,
  'affected.no-version': ({ name }: { name: string }) => `which version of ${quoted(name)} it is is not said`,
  'affected.no-versions': ({ id, name }: { id: string; name: string }) =>
    `${id} names ${quoted(name)} and does not say in which versions`,
  'affected.commits': ({ id, name }: { id: string; name: string }) =>
    `${id} says of ${quoted(name)} which commits are affected, and no version is one`,
  'affected.no-order': ({ ecosystem }: { ecosystem: string }) =>
    `which of two versions is the older one is not known in ${quoted(ecosystem)}`,
  'affected.not-comparable': ({ version, ecosystem }: { version: string; ecosystem: string }) =>
    `${quoted(version)} cannot be compared with the versions that are named, as ${ecosystem} orders them`,
  'affected.moving-tag': ({ version }: { version: string }) =>
    `${quoted(version)} is a tag that moves from version to version`,
  'affected.unknown-source': ({ id, name }: { id: string; name: string }) =>
    `${id} names source packages, and which of them ${quoted(name)} is built from is not said`,
  'affected.unknown-release': ({ name, release }: { name: string; release: string }) =>
    `${quoted(name)} is affected in ${quoted(release)}, and whether it is from there is not said`,
} as const

function endOf({ fixed, lastAffected, limit }: Pick<Bounds, 'fixed' | 'lastAffected' | 'limit'>): string {
  if (fixed !== undefined) return ` before ${fixed}`
  if (lastAffected !== undefined) return ` up to ${lastAffected}`
  return limit === undefined ? '' : ` before ${limit}`
}
