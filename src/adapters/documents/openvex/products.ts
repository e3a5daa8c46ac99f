import { hexOf } from '../../../core/base/hash.ts'
import type { Component } from '../../../core/findings/component.ts'
import type { Release } from '../../../core/release/release.ts'

/** A product as OpenVEX 0.2.0 has it, with the part of it that a statement is about. */
export interface OpenVexProduct {
  readonly '@id': string
  readonly hashes?: Readonly<Record<string, string>>
  readonly subcomponents?: readonly { readonly '@id': string }[]
}

/** The release under its name, once for each artifact of which it is made. */
export function productsOf(
  { product, version, digests }: Pick<Release, 'product' | 'version' | 'digests'>,
  component: Component | undefined,
): readonly OpenVexProduct[] {
  const id = genericPurl(product === '' ? 'unnamed-release' : product, version)
  const inside = component && { subcomponents: [{ '@id': partOf(component) }] }
  if (digests.length === 0) return [{ '@id': id, ...inside }]
  return [...new Set(digests)].map((digest) => ({
    '@id': id,
    // IANA writes the algorithm with a hyphen.
    hashes: { [digest.slice(0, digest.indexOf(':')).replace('sha', 'sha-')]: hexOf(digest) },
    ...inside,
  }))
}

const partOf = ({ name, version, purl }: Component): string => purl ?? genericPurl(name, version)

/** For what has no package manager, which is what the type `generic` is for (purl specification, types). */
function genericPurl(name: string, version: string | undefined): string {
  const path = name.split('/').filter(Boolean).map(encoded).join('/')
  const purl = /^pkg:[a-z][a-z\d.+-]*\/[^?#@]+$/.test(name) ? name : `pkg:generic/${path}`
  return version === undefined ? purl : `${purl}@${encoded(version)}`
}

// A text of a report may hold half of a character, which no address can.
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed())
