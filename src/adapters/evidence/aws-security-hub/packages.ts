import type { Component } from '../../../core/findings/component.ts'
import type { Fix } from '../../../core/findings/result.ts'
import { fixedIn } from '../words/fix-versions.ts'
import type { PurlOf } from '../words/purl.ts'
import { productField } from './product.ts'
import type { AsffFinding, AsffPackage, AsffVulnerability } from './record.ts'

export function componentOf(
  written: AsffPackage,
  finding: AsffFinding,
  purlOf: PurlOf,
): Component | undefined {
  const { Name: name, Epoch, Version, Release } = written
  if (!name) return undefined
  const epoch = Epoch && Epoch !== '0' ? `${Epoch}:` : ''
  const version = Version ? `${epoch}${Version}${Release ? `-${Release}` : ''}` : ''
  const purl = purlOf(ecosystemOf(written, finding), name, version)
  return { name, ...(version !== '' && { version }), ...(purl !== undefined && { purl }) }
}

/** `AMAZON_LINUX_2`, `UBUNTU_20_04`: Inspector's names of distributions, which end with a release. */
const platforms: ReadonlyMap<string, string> = new Map([
  ['AMAZON_LINUX', 'amazon'],
  ['ORACLE_LINUX', 'oracle'],
  ['ROCKY_LINUX', 'rocky'],
  ['ALMALINUX', 'alma'],
  ['RHEL', 'redhat'],
  ['SUSE_SERVER', 'sles'],
])

const platformFields = [
  'aws/inspector/resources/1/resourceDetails/awsEc2InstanceDetails/platform',
  'aws/inspector/resources/1/resourceDetails/awsEcrContainerImageDetails/platform',
]

/** By Inspector's `PackageManager`: `NODEPKG`, `PYTHONPKG`, `JAR`; `OS` is the platform's own. */
function ecosystemOf({ PackageManager }: AsffPackage, finding: AsffFinding): string {
  const manager = (PackageManager ?? '').toLowerCase().replace('_', '-')
  if (manager !== 'os') return manager.replace(/^(node|python)pkg$/, '$1-pkg')
  const platform = platformFields.map((name) => productField(finding, name)).find((name) => name) ?? ''
  const name = platform.toUpperCase().replace(/_\d[\d_]*$/, '')
  return platforms.get(name) ?? name.toLowerCase()
}

export function fixOf({ FixedInVersion }: AsffPackage, { FixAvailable }: AsffVulnerability): Fix | undefined {
  const version = /^\s*not\s*available\s*$/i.test(FixedInVersion ?? '') ? '' : (FixedInVersion ?? '')
  return fixedIn([version]) ?? (FixAvailable === 'NO' ? { state: 'none' } : undefined)
}
