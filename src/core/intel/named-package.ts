import { PackageURL } from 'packageurl-js'
import { percentDecoded } from '../base/text.ts'
import { splitPurl } from '../findings/purl.ts'
import { comparableName, distributions, languages, namedAsInstalled, namedBothWays } from './ecosystems.ts'

/** A package as OSV names it, worked out of its package URL. */
export interface NamedPackage {
  /** In OSV's words, without a release: `npm`, `Debian`. */
  readonly ecosystem: string
  /** One of them is how advisories name it, in the form of `comparableName`. */
  readonly names: readonly string[]
  readonly version: string | undefined
  /** Of the distribution: `12.5`. */
  readonly release: string | undefined
  /** Advisories of its ecosystem name source packages, and nobody says which one this was built from. */
  readonly isSourceUnknown: boolean
}

/** What OSV calls the package of a package URL; undefined where the text is none, or OSV has no such packages. */
export function namedPackage(purl: string, otherVersion?: string): NamedPackage | undefined {
  const { name: written, version: rawVersion, qualifiers: rawQualifiers } = splitPurl(purl)
  const { type, namespace, name } = parsed(written) ?? {}
  if (type === undefined || name === undefined) return undefined
  const version = percentDecoded(rawVersion) || otherVersion
  const language = languages.get(type)
  if (language !== undefined) {
    const names = [comparableName(language, joined(type, namespace, name))]
    return { ecosystem: language, names, version, release: undefined, isSourceUnknown: false }
  }
  const ecosystem = distributions.get(`${type}/${namespace?.toLowerCase() ?? ''}`)
  if (ecosystem === undefined) return undefined
  return distributed({ ecosystem, name, version }, qualifiersIn(rawQualifiers))
}

function parsed(purl: string): PackageURL | undefined {
  try {
    // Some types may not be without a version, and some real versions the library refuses; this one it takes from all.
    return PackageURL.fromString(`${purl}@0`)
  } catch {
    return undefined
  }
}

function joined(type: string, namespace: string | null | undefined, name: string): string {
  if (!namespace) return name
  return `${namespace}${type === 'maven' ? ':' : '/'}${name}`
}

interface Installed {
  readonly ecosystem: string
  readonly name: string
  readonly version: string | undefined
}

/** Scanners write the source package behind `upstream=`, where it has another name, and the source itself as such. */
function distributed(
  { ecosystem, name, version }: Installed,
  qualifiers: ReadonlyMap<string, string>,
): NamedPackage {
  const source = sourceIn(qualifiers.get('upstream') ?? '')
  const arch = qualifiers.get('arch') ?? ''
  const isSource = arch === 'source' || arch === 'src'
  const own = withEpoch(version, qualifiers.get('epoch'))
  const release = /(?:^|[a-z]-)v?(\d[\d.]*)$/i.exec(qualifiers.get('distro') ?? '')?.[1]
  const shared = { ecosystem, release }
  if (isSource || namedAsInstalled.has(ecosystem))
    return { ...shared, names: [name], version: own, isSourceUnknown: false }
  if (source === undefined) return { ...shared, names: [name], version: own, isSourceUnknown: true }
  const names = ecosystem === namedBothWays ? [name, source.name] : [source.name]
  return { ...shared, names, version: source.version ?? own, isSourceUnknown: false }
}

/** `openssl`, `openssl@3.0.11-1`, or of RPM the name of a file, `openssl-3.0.7-1.el9.src.rpm`. */
function sourceIn(upstream: string): { readonly name: string; readonly version?: string } | undefined {
  const [, rpm] = /^(.+)-[^-]+-[^-]+\.src\.rpm$/.exec(upstream) ?? []
  // The file's name has no epoch, so the version stays that of what is installed, which is the same in nearly all.
  if (rpm !== undefined) return { name: rpm }
  const [name = '', version = ''] = upstream.split('@', 2)
  return name === '' ? undefined : { name, ...(version !== '' && { version }) }
}

function withEpoch(version: string | undefined, epoch: string | undefined): string | undefined {
  if (version === undefined || epoch === undefined || /^\d+:/.test(version)) return version
  return `${epoch}:${version}`
}

function qualifiersIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('&').map((pair) => {
      const [key = '', ...value] = pair.split('=')
      return [key, percentDecoded(value.join('='))] as const
    }),
  )
}
