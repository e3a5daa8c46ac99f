import { apkOrder } from './apk.ts'
import { debOrder } from './deb.ts'
import { gemOrder } from './gem.ts'
import { mavenOrder } from './maven.ts'
import { nugetOrder } from './nuget.ts'
import { packagistOrder } from './packagist.ts'
import { pep440Order } from './pep440.ts'
import { rpmOrder } from './rpm.ts'
import { pubOrder, semverOrder } from './semver.ts'
import type { VersionOrder } from './version-order.ts'

const orders: ReadonlyMap<string, VersionOrder> = new Map([
  ...all(semverOrder, 'npm', 'crates.io', 'Go', 'Hex', 'SwiftURL', 'GitHub Actions', 'VSCode', 'Kubernetes'),
  ...all(pubOrder, 'Pub'),
  ...all(pep440Order, 'PyPI'),
  ...all(gemOrder, 'RubyGems'),
  ...all(mavenOrder, 'Maven'),
  ...all(nugetOrder, 'NuGet'),
  ...all(packagistOrder, 'Packagist'),
  ...all(debOrder, 'Debian', 'Ubuntu', 'Echo'),
  ...all(apkOrder, 'Alpine', 'Wolfi', 'Chainguard', 'MinimOS', 'Alpaquita', 'BellSoft Hardened Containers'),
  ...all(rpmOrder, 'Red Hat', 'Rocky Linux', 'AlmaLinux', 'SUSE', 'openSUSE', 'Mageia', 'openEuler'),
  ...all(rpmOrder, 'Azure Linux', 'Photon OS'),
])

function all(order: VersionOrder, ...ecosystems: readonly string[]): (readonly [string, VersionOrder])[] {
  return ecosystems.map((ecosystem) => [ecosystem, order] as const)
}

/** The name of an ecosystem without what OSV adds behind a colon: a release of a distribution, a repository's URL. */
export function ecosystemFamily(ecosystem: string): string {
  const colon = ecosystem.indexOf(':')
  return colon < 0 ? ecosystem : ecosystem.slice(0, colon)
}

/** How versions follow each other in an ecosystem, named as OSV names it; undefined where nobody here knows. */
export function versionOrder(ecosystem: string): VersionOrder | undefined {
  return orders.get(ecosystemFamily(ecosystem))
}
