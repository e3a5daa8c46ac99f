import { PackageURL } from 'packageurl-js'

/** How packages of a kind are named, and so how a name splits into namespace and name. */
interface Kind {
  readonly type: string
  /** What parts namespace and name; the last one counts. */
  readonly parting?: string
  /** Fixed: the distribution, for packages of an operating system. */
  readonly namespace?: string
}

const path = { parting: '/' }
/** By the many names that tools give to ecosystems, package managers, lock files and distributions, in lower case. */
const ecosystems: ReadonlyMap<string, Kind> = new Map([
  ...kinds({ type: 'npm', ...path }, 'npm', 'yarn', 'pnpm', 'bun', 'node-pkg', 'javascript'),
  ...kinds({ type: 'pypi' }, 'pypi', 'pip', 'pipenv', 'poetry', 'pylock', 'uv', 'python-pkg', 'setuptools'),
  ...kinds({ type: 'golang', ...path }, 'go', 'golang', 'gomod', 'gobinary', 'gomodules', 'golangdep'),
  ...kinds({ type: 'golang', ...path }, 'govendor'),
  ...kinds({ type: 'maven', parting: ':' }, 'maven', 'jar', 'pom', 'gradle', 'gradle-lockfile', 'sbt'),
  ...kinds({ type: 'maven', parting: ':' }, 'sbt-lockfile'),
  ...kinds({ type: 'gem' }, 'gem', 'rubygems', 'bundler', 'gemspec'),
  ...kinds({ type: 'cargo' }, 'cargo', 'crates.io', 'rust', 'rustbinary', 'rust-binary'),
  ...kinds({ type: 'composer', ...path }, 'composer', 'packagist', 'composer-vendor'),
  ...kinds({ type: 'nuget' }, 'nuget', 'paket', 'nuget-config', 'dotnet-core', 'packages-props'),
  ...kinds({ type: 'conan' }, 'conan', 'conancenter', 'conan-lock'),
  ...kinds({ type: 'conda' }, 'conda', 'conda-pkg', 'conda-environment'),
  ...kinds({ type: 'hex' }, 'hex', 'erlang', 'mix', 'mix-lock'),
  ...kinds({ type: 'pub' }, 'pub', 'pubspec-lock'),
  ...kinds({ type: 'swift', ...path }, 'swift', 'swiftpm', 'swifturl'),
  ...kinds({ type: 'cocoapods' }, 'cocoapods'),
  ...kinds({ type: 'githubactions', ...path }, 'actions', 'github actions', 'githubactions'),
  ...kinds({ type: 'julia' }, 'julia'),
  ...distributions('apk', 'alpine', 'wolfi', 'chainguard', 'minimos'),
  ...distributions('deb', 'debian', 'ubuntu', 'echo'),
  ...distributions('rpm', 'redhat', 'centos', 'rocky', 'alma', 'oracle', 'amazon', 'fedora', 'photon'),
  ...distributions('rpm', 'cbl-mariner', 'azurelinux', 'bottlerocket'),
  ...kinds({ type: 'rpm', namespace: 'redhat' }, 'rhel', 'red hat', 'red hat enterprise linux'),
  ...kinds({ type: 'rpm', namespace: 'amazon' }, 'amzn', 'amazon linux'),
  ...kinds({ type: 'rpm', namespace: 'oracle' }, 'ol', 'oracle linux'),
  ...kinds({ type: 'rpm', namespace: 'rocky' }, 'rocky linux'),
  ...kinds({ type: 'rpm', namespace: 'alma' }, 'almalinux'),
  ...kinds({ type: 'rpm', namespace: 'opensuse' }, 'opensuse', 'opensuse.leap', 'opensuse.tumbleweed'),
  ...kinds({ type: 'rpm', namespace: 'opensuse' }, 'opensuse-leap', 'opensuse-tumbleweed'),
  ...kinds({ type: 'rpm', namespace: 'suse' }, 'suse linux enterprise server', 'sles', 'slem'),
  ...kinds({ type: 'rpm', namespace: 'suse' }, 'suse linux enterprise micro'),
])

function kinds(kind: Kind, ...names: readonly string[]): (readonly [string, Kind])[] {
  return names.map((name) => [name, kind] as const)
}

function distributions(type: string, ...families: readonly string[]): (readonly [string, Kind])[] {
  return families.map((namespace) => [namespace, { type, namespace }] as const)
}

/**
 * The package URL of a package that a tool only names; none where nobody here knows its ecosystem. That is what the
 * tool calls it, with or without a release: `npm`, `PIP`, `crates.io`, `debian:12`, `Debian 10.9`.
 */
export type PurlOf = (ecosystem: string, name: string, version: string) => string | undefined

/** Works out what is costly, all but the version, once for each package. */
export function purlMaker(): PurlOf {
  const known = new Map<string, string | undefined>()
  return (ecosystem, name, version) => {
    const key = `${ecosystem}\n${name}`
    let unversioned = known.get(key)
    if (unversioned === undefined && !known.has(key)) {
      unversioned = unversionedPurl(ecosystem, name)
      known.set(key, unversioned)
    }
    if (unversioned === undefined || version === '') return unversioned
    return `${unversioned}@${encodeURIComponent(versionIn(unversioned, version)).replaceAll('%3A', ':')}`
  }
}

/**
 * The version of a Go module begins with `v`, which half of all tools leave out; that of Go itself, whose standard
 * library counts as a module, has none.
 */
function versionIn(purl: string, version: string): string {
  if (!purl.startsWith('pkg:golang/')) return version
  const bare = version.replace(/^(?:v|go)(?=\d)/, '')
  return purl === 'pkg:golang/stdlib' || !/^\d/.test(bare) ? bare : `v${bare}`
}

function unversionedPurl(ecosystem: string, name: string): string | undefined {
  const kind = kindNamed(ecosystem.trim().toLowerCase())
  if (kind === undefined) return undefined
  const cut = kind.parting === undefined ? -1 : name.lastIndexOf(kind.parting)
  const namespace = kind.namespace ?? (cut > 0 ? name.slice(0, cut) : undefined)
  return written(kind.type, namespace, cut > 0 ? name.slice(cut + 1) : name)
}

const kindNamed = (ecosystem: string): Kind | undefined =>
  ecosystems.get(ecosystem) ?? ecosystems.get(ecosystem.replace(/[:\s]\s*v?\d.*$/, ''))

// The version is left out, because the library refuses some that real Go modules have.
function written(type: string, namespace: string | undefined, name: string): string | undefined {
  try {
    return new PackageURL(type, namespace, name).toString()
  } catch {
    return undefined
  }
}
