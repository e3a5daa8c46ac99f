/** Packages of languages, by the type of their package URL (package-url.github.io, OSV schema "Defined ecosystems"). */
export const languages: ReadonlyMap<string, string> = new Map([
  ['npm', 'npm'],
  ['pypi', 'PyPI'],
  ['maven', 'Maven'],
  ['golang', 'Go'],
  ['cargo', 'crates.io'],
  ['gem', 'RubyGems'],
  ['nuget', 'NuGet'],
  ['composer', 'Packagist'],
  ['hex', 'Hex'],
  ['pub', 'Pub'],
  ['swift', 'SwiftURL'],
  ['githubactions', 'GitHub Actions'],
  ['bitnami', 'Bitnami'],
  ['conan', 'ConanCenter'],
  ['cran', 'CRAN'],
  ['hackage', 'Hackage'],
  ['julia', 'Julia'],
  ['opam', 'opam'],
])

/** Packages of distributions, by type and namespace. */
export const distributions: ReadonlyMap<string, string> = new Map([
  ['deb/debian', 'Debian'],
  ['deb/ubuntu', 'Ubuntu'],
  ['deb/echo', 'Echo'],
  ['apk/alpine', 'Alpine'],
  ['apk/alpaquita', 'Alpaquita'],
  ['apk/bellsoft-hardened-containers', 'BellSoft Hardened Containers'],
  ['apk/chainguard', 'Chainguard'],
  ['apk/minimos', 'MinimOS'],
  ['apk/wolfi', 'Wolfi'],
  ['rpm/redhat', 'Red Hat'],
  ['rpm/rocky', 'Rocky Linux'],
  ['rpm/rocky-linux', 'Rocky Linux'],
  ['rpm/alma', 'AlmaLinux'],
  ['rpm/almalinux', 'AlmaLinux'],
  ['rpm/suse', 'SUSE'],
  ['rpm/opensuse', 'openSUSE'],
  ['rpm/mageia', 'Mageia'],
  ['rpm/openeuler', 'openEuler'],
  ['rpm/azurelinux', 'Azure Linux'],
  ['rpm/photon', 'Photon OS'],
])

/** Of those, the ones whose records name what is installed, not what that was built from. */
export const namedAsInstalled: ReadonlySet<string> = new Set(['Chainguard', 'MinimOS', 'Wolfi', 'Photon OS'])
/** And the one that names either. */
export const namedBothWays = 'Red Hat'

/** A name as two spellings of it are compared: by the rules of its ecosystem, case counts or does not. */
export function comparableName(ecosystem: string, name: string): string {
  switch (ecosystem) {
    case 'PyPI':
      // peps.python.org/pep-0503, "Normalized Names".
      return name.toLowerCase().replace(/[-_.]+/g, '-')
    case 'SwiftURL':
      return name
        .toLowerCase()
        .replace(/^[a-z+]+:\/\//, '')
        .replace(/\.git$/, '')
    // Package URLs of Go are in lower case, whatever the module's name is.
    case 'Go':
    case 'NuGet':
    case 'Packagist':
    case 'Hex':
    case 'GitHub Actions':
      return name.toLowerCase()
    default:
      return name
  }
}
