import { comparable } from '../../base/text.ts'
import type { Release } from '../../release/release.ts'
import { means, type PurlParts } from './purl-parts.ts'

/** How closely a statement names what it is about: any version of it, or exactly this one. */
export type Reach = 'any' | 'exact'

export type NamedRelease = Pick<Release, 'product' | 'version' | 'digests'>

/**
 * Whether a name in a statement is that of the release: one of its digests, its product's name with or without the
 * version, or a package URL of them. A release's name says not what it was built from, so that of the kinds of package
 * URLs only those of what is shipped are compared with it: generic, oci and docker.
 */
export function releaseNames(
  { product, version, digests }: NamedRelease,
  read: (purl: string) => PurlParts | undefined,
): (id: string) => Reach | undefined {
  const name = comparable(product.trim())
  const own = read(version === undefined ? name : `${name}@${encodeURIComponent(version)}`)
  const shipped: ReadonlySet<string> = new Set(digests)
  const names = new Map<string, Reach>(name === '' ? [] : [[name, 'any']])
  if (name !== '' && version !== undefined) {
    for (const sign of ['@', ' ']) names.set(comparable(`${name}${sign}${version}`), 'exact')
  }
  return (id) => {
    if (shipped.has(id)) return 'exact'
    const purl = read(id)
    if (purl === undefined) return names.get(comparable(id.trim()))
    if (purl.version !== undefined && /^sha\d+:/.test(purl.version))
      return shipped.has(purl.version) ? 'exact' : undefined
    if (own !== undefined) return means(purl, own) ? reachOf(purl.version) : undefined
    return name === '' ? undefined : shippedAs(purl, name, version)
  }
}

const reachOf = (version: string | undefined): Reach => (version === undefined ? 'any' : 'exact')

function shippedAs(purl: PurlParts, product: string, version: string | undefined): Reach | undefined {
  const [, type = '', path = ''] = /^pkg:(generic|oci|docker)\/(.+)$/.exec(purl.name) ?? []
  if (type === '') return undefined
  const named = comparable(decodeURIComponent(path))
  // Names of images have no capitals.
  if (named !== (type === 'generic' ? product : product.toLowerCase())) return undefined
  const { tag, narrower } = imageQualifiers(purl)
  const stated = purl.version ?? tag
  if (narrower || (stated !== undefined && stated !== version)) return undefined
  return reachOf(stated)
}

/** The tag of an image is its version. Where it may be had says nothing; anything else narrows it to what nobody knows. */
function imageQualifiers({ qualifiers }: PurlParts) {
  const others = [...qualifiers.keys()].filter((key) => key !== 'tag' && key !== 'repository_url')
  return { tag: qualifiers.get('tag'), narrower: others.length > 0 }
}
