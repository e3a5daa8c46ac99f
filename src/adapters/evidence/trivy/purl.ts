import { PackageURL } from 'packageurl-js'

/** How Trivy names packages of a kind, and so how its name splits into namespace and name. */
interface Kind {
  readonly type: string
  /** What parts namespace and name; the last one counts. */
  readonly parting?: string
  /** Fixed: the distribution, for packages of an operating system. */
  readonly namespace?: string
}

const path = { parting: '/' }
const ecosystems: ReadonlyMap<string, Kind> = new Map([
  ...kinds({ type: 'npm', ...path }, 'npm', 'yarn', 'pnpm', 'bun', 'node-pkg', 'javascript'),
  ...kinds({ type: 'pypi' }, 'pip', 'pipenv', 'poetry', 'pylock', 'uv', 'python-pkg'),
  ...kinds({ type: 'golang', ...path }, 'gomod', 'gobinary'),
  ...kinds({ type: 'maven', parting: ':' }, 'jar', 'pom', 'gradle', 'gradle-lockfile', 'sbt', 'sbt-lockfile'),
  ...kinds({ type: 'gem' }, 'bundler', 'gemspec'),
  ...kinds({ type: 'cargo' }, 'cargo', 'rustbinary', 'rust-binary'),
  ...kinds({ type: 'composer', ...path }, 'composer', 'composer-vendor'),
  ...kinds({ type: 'nuget' }, 'nuget', 'nuget-config', 'dotnet-core', 'packages-props'),
  ...kinds({ type: 'conan' }, 'conan', 'conan-lock'),
  ...kinds({ type: 'conda' }, 'conda-pkg', 'conda-environment'),
  ...kinds({ type: 'hex' }, 'hex', 'mix-lock'),
  ...kinds({ type: 'pub' }, 'pub', 'pubspec-lock'),
  ...kinds({ type: 'julia' }, 'julia'),
  ...distributions('apk', 'alpine', 'wolfi', 'chainguard', 'minimos'),
  ...distributions('deb', 'debian', 'ubuntu', 'echo'),
  ...distributions('rpm', 'redhat', 'centos', 'rocky', 'alma', 'oracle', 'amazon', 'fedora', 'photon'),
  ...distributions('rpm', 'cbl-mariner', 'azurelinux', 'bottlerocket'),
  ...['opensuse', 'opensuse.leap', 'opensuse.tumbleweed', 'opensuse-leap', 'opensuse-tumbleweed'].map(
    (family) => [family, { type: 'rpm', namespace: 'opensuse' }] as const,
  ),
  ...['suse linux enterprise server', 'suse linux enterprise micro', 'sles', 'slem'].map(
    (family) => [family, { type: 'rpm', namespace: 'suse' }] as const,
  ),
])

function kinds(kind: Kind, ...names: readonly string[]): (readonly [string, Kind])[] {
  return names.map((name) => [name, kind] as const)
}

function distributions(type: string, ...families: readonly string[]): (readonly [string, Kind])[] {
  return families.map((namespace) => [namespace, { type, namespace }] as const)
}

/** The package URL of a package that Trivy only names; none where the type of its target says too little. */
export type PurlOf = (targetType: string, name: string, version: string) => string | undefined

/** Works out what is costly, all but the version, once for each package. */
export function purlMaker(): PurlOf {
  const known = new Map<string, string | undefined>()
  return (targetType, name, version) => {
    const key = `${targetType}\n${name}`
    let unversioned = known.get(key)
    if (unversioned === undefined && !known.has(key)) {
      unversioned = unversionedPurl(targetType, name)
      known.set(key, unversioned)
    }
    if (unversioned === undefined || version === '') return unversioned
    return `${unversioned}@${encodeURIComponent(version).replaceAll('%3A', ':')}`
  }
}

function unversionedPurl(targetType: string, name: string): string | undefined {
  const kind = ecosystems.get(targetType.toLowerCase())
  if (kind === undefined) return undefined
  const cut = kind.parting === undefined ? -1 : name.lastIndexOf(kind.parting)
  const namespace = kind.namespace ?? (cut > 0 ? name.slice(0, cut) : undefined)
  return written(kind.type, namespace, cut > 0 ? name.slice(cut + 1) : name)
}

// The version is left out, because the library refuses some that real Go modules have.
function written(type: string, namespace: string | undefined, name: string): string | undefined {
  try {
    return new PackageURL(type, namespace, name).toString()
  } catch {
    return undefined
  }
}
