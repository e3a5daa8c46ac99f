import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { versionOrder } from './ecosystem-order.ts'

function compare(ecosystem: string, a: string, b: string): number | undefined {
  const order = versionOrder(ecosystem)?.compare(a, b)
  return order === undefined ? undefined : Math.sign(order)
}

/** Each in its line is older than all behind it. */
const ascending: readonly (readonly [string, string, string])[] = [
  // semver.org, 2.0.0, section 11.
  [
    'npm',
    'SemVer 2.0, 11.4',
    '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0',
  ],
  ['crates.io', 'SemVer 2.0, 11.2', '1.0.0 2.0.0 2.1.0 2.1.1'],
  // go.dev/ref/mod, "Pseudo-versions".
  ['Go', 'Go, pseudo-versions', 'v1.2.3 v1.2.4-0.20191109021931-daa7c04131f5 v1.2.4'],
  [
    'Go',
    'Go, pseudo-versions behind a pre-release',
    'v1.2.3-pre v1.2.3-pre.0.20191109021931-daa7c04131f5 v1.2.3 v2.0.0+incompatible',
  ],
  // peps.python.org/pep-0440, "Summary of permitted suffixes and relative ordering".
  [
    'PyPI',
    'PEP 440',
    '1.dev0 1.0.dev456 1.0a1 1.0a2.dev456 1.0a12.dev456 1.0a12 1.0b1.dev456 1.0b2 1.0b2.post345.dev456 1.0b2.post345 1.0rc1.dev456 1.0rc1 1.0 1.0+abc.5 1.0+abc.7 1.0+5 1.0.post456.dev34 1.0.post456 1.0.15 1.1.dev1',
  ],
  ['PyPI', 'PEP 440, epochs', '2013.10 2014.04 1!1.0 1!1.1 1!2.0'],
  // docs.ruby-lang.org, Gem::Version.
  ['RubyGems', 'Gem::Version', '0.9 1.0.a.2 1.0.b1 1.0'],
  // learn.microsoft.com/nuget/concepts/package-versioning, "Pre-release versions", there from the newest on.
  [
    'NuGet',
    'NuGet',
    '1.0.1-aaa 1.0.1-alpha10 1.0.1-alpha2 1.0.1-beta 1.0.1-open 1.0.1-rc.2 1.0.1-rc.10 1.0.1-zzz 1.0.1',
  ],
  // php.net, version_compare: dev < alpha < beta < RC < # < pl.
  [
    'Packagist',
    'version_compare',
    '1.0.0-dev 1.0.0-alpha 1.0.0-beta 1.0.0-RC1-dev 1.0.0-RC1 1.0.0 1.0.0-pl1 1.0.1',
  ],
  // maven.apache.org/pom.html, "Version Order Specification", end result examples.
  ['Maven', 'Maven, numbers are padded', '1 1.1'],
  ['Maven', 'Maven, qualifiers are padded', '1-snapshot 1 1-sp'],
  ['Maven', 'Maven, numbers in qualifiers', '1-foo2 1-foo10'],
  ['Maven', 'Maven, separators', '1-foo 1-1 1.1'],
  ['Maven', 'Maven, sp and dots', '1-ga.1 1-sp.1'],
  ['Maven', 'Maven, sp and dashes', '1-sp-1 1-ga-1'],
  // The tests of Maven's ComparableVersion, versions with qualifiers.
  [
    'Maven',
    'ComparableVersion',
    '1-alpha2snapshot 1-alpha2 1-alpha-123 1-beta-2 1-beta123 1-m2 1-m11 1-rc 1-cr2 1-rc123 1-SNAPSHOT 1 1-sp 1-sp2 1-sp123 1-abc 1-def 1-pom-1 1-1-snapshot 1-1 1-2 1-123',
  ],
  // deb-version(7), "Sorting algorithm": tildes before the end, the end before letters; Debian policy, 5.6.12.
  ['Debian', 'deb-version(7)', '1~~ 1~~a 1~ 1 1a'],
  ['Ubuntu', 'deb-version(7), letters before the rest', '1.0-0ubuntu1.1 1.0-1 1.0a 1.0+ 1:0.1'],
  // The tests of apk-tools, test/version.data.
  ['Alpine', 'apk, pre-releases', '0.1.0_alpha_pre2 0.1.0_alpha 0.1.0_alpha2 0.1.3_alpha 1.1_alpha1 1.1'],
  ['Alpine', 'apk, letters and revisions', '2.3.0b-r1 2.3.0b-r2 2.5.1-r8 2.5.1a-r1'],
  ['Wolfi', 'apk, patches', '3.1_p16 3.1_p17 4.5_p1 4.5_p1-r1'],
  ['Alpine', 'apk, zeros', '1.02 1.02.07 1.02.10-r1 1.1 006 013 014-r1 087-r1 103 104-r9 104-r11'],
  ['Alpine', 'apk, large numbers', '1.0.0_pre20191002222144-r0 1.0.0_pre20210530193627-r0 1.0.0'],
  ['Alpine', 'apk, revisions', '0.9.28-r1 0.9.28-r2 0.9.28.1'],
  // The tests of RPM, tests/rpmvercmp.at.
  ['Red Hat', 'rpmvercmp, letters', '2.0 2.0.1 2.0.1a'],
  ['SUSE', 'rpmvercmp, numbers in words', '5.5p1 5.5p2 5.5p10 5.6p1 6.5p1'],
  ['Red Hat', 'rpmvercmp, words before numbers', '10xyz 10.1xyz'],
  ['Rocky Linux', 'rpmvercmp, words alone', 'xyz.4 2 8'],
  ['AlmaLinux', 'rpmvercmp, rc is no pre-release', '6.0 6.0.rc1'],
  ['Red Hat', 'rpmvercmp, tildes', '1.0~rc1~git123 1.0~rc1 1.0~rc2 1.0'],
  ['Red Hat', 'rpmvercmp, carets', '1.0 1.0^ 1.0^git1 1.0^git2 1.01'],
  ['Red Hat', 'rpmvercmp, carets and tildes', '1.0~rc1 1.0~rc1^git1 1.0 1.0^git1~pre 1.0^git1'],
  ['Red Hat', 'rpmvercmp, what looks like an earlier one', '1b.fc17 1.fc17 1g.fc17'],
  ['Red Hat', 'RPM, release and epoch', '1.0-1.el9 1.0-2.el9 1.1-1.el9 1:0.1-1.el9'],
]

describe.each(ascending)('%s (%s)', (ecosystem, _, line) => {
  const versions = line.split(' ')
  const pairs = versions.flatMap((a, i) => versions.map((b, j) => [a, b, Math.sign(i - j)] as const))
  test.each(pairs)('%s against %s is %i', (a, b, order) => {
    expect(compare(ecosystem, a, b)).toBe(order)
  })
})

test.each([
  // SemVer 2.0, 10: build metadata is ignored; Dart's pub counts it.
  ['npm', '1.0.0+20130313144700', '1.0.0+exp.sha.5114f85', 0],
  ['Pub', '1.2.3', '1.2.3+1', -1],
  ['npm', 'v1.2', '1.2.0', 0],
  ['Go', 'go1.21.3', 'v1.21.3', 0],
  // PEP 440: trailing zeros, spelling of suffixes, case.
  ['PyPI', '1.0', '1.0.0', 0],
  ['PyPI', '1.1.ALPHA1', '1.1a1', 0],
  ['PyPI', 'v1.0-1', '1.0.post1', 0],
  ['RubyGems', '1.0', '1', 0],
  ['RubyGems', '1.0.b1', '1.0.b.1', 0],
  // NuGet, "Normalized version numbers".
  ['NuGet', '1.00', '1.0', 0],
  ['NuGet', '1.01.1', '1.1.1', 0],
  ['NuGet', '1.00.0.1', '1.0.0.1', 0],
  ['NuGet', '1.0.0.0', '1.0.0', 0],
  ['NuGet', '1.0.7+r3456', '1.0.7', 0],
  ['NuGet', '1.0.1-RC', '1.0.1-rc', 0],
  // The tests of Composer, VersionParser::normalize.
  ['Packagist', '1.0', '1.0.0.0', 0],
  ['Packagist', 'v1.13.11-beta.0', '1.13.11.0-beta0', 0],
  ['Packagist', '1.0.0RC1dev', '1.0.0-RC1-dev', 0],
  ['Packagist', '1.0.0-rC15', '1.0.0.RC.15', 0],
  ['Packagist', '1.0.0.pl3', '1.0.0-patch3', 0],
  ['Packagist', '2010-01-02', '2010.01.02', 0],
  // Maven's specification and the tests of ComparableVersion.
  ...['1.0', '1-0', '1.ga', '1-ga', '1.final', '1.', '1-', '1.0.0-0.0.0'].map(
    (version) => ['Maven', version, '1', 0] as const,
  ),
  ['Maven', '1.0.0-foo.0.0', '1-foo', 0],
  ['Maven', '1-a1', '1-alpha-1', 0],
  ['Maven', '1x', '1.0.0-x', 0],
  ['Maven', '1cr', '1RC', 0],
  ['Maven', '1-m3', '1MileStone3', 0],
  ['Debian', '1.0', '0:1.0-0', 0],
  ['Red Hat', '10.0001', '10.1', 0],
  ['Red Hat', '2.0', '2_0', 0],
  ['Red Hat', 'a+', 'a_', 0],
  ['Red Hat', '0:1.0-1', '1.0-1', 0],
] as const)('in %s, %s against %s is %i', (ecosystem, a, b, order) => {
  expect(compare(ecosystem, a, b)).toBe(order)
})

describe('what is no version is not ordered', () => {
  test.each([
    ['npm', 'latest'],
    ['npm', '1.2.x'],
    ['npm', '1.2.3.4'],
    ['npm', '1.99999999999999999.0'],
    ['Go', 'go1.21rc2'],
    ['PyPI', '1.0-final-2'],
    ['PyPI', '1.0+0x1f'],
    ['RubyGems', '1.0_1'],
    ['RubyGems', '1.13.1-java'],
    ['Maven', '[1.0,2.0)'],
    ['Maven', 'RELEASE'],
    ['NuGet', '1.2.3.4.5'],
    ['NuGet', '1.*'],
    ['Packagist', 'dev-main'],
    ['Packagist', '1.x-dev'],
    ['Debian', '1.0_1'],
    ['Debian', '1.0-'],
    ['Alpine', '1.0_gamma'],
    ['Alpine', '1.0-1'],
    ['Red Hat', '1-2-3'],
    ['Red Hat', ''],
  ])('in %s, %j', (ecosystem, version) => {
    expect(compare(ecosystem, version, version)).toBeUndefined()
    expect(compare(ecosystem, '1.0', version)).toBeUndefined()
  })

  test('in RPM, a version against a release of it', () => {
    expect(compare('Red Hat', '1.0', '1.0-1.el9')).toBeUndefined()
    expect(compare('Red Hat', '1.0', '1.1-1.el9')).toBe(-1)
  })

  test('in any, one that is longer than versions are', () => {
    expect(compare('Debian', '1'.repeat(257), '1')).toBeUndefined()
  })
})

test.each(['Linux', 'OSS-Fuzz', 'Root:Alpine:3.18', 'toString', ''])(
  'nobody here knows the order of %j',
  (name) => {
    expect(versionOrder(name)).toBeUndefined()
  },
)

test('what OSV adds to the name of an ecosystem makes no other order', () => {
  expect(versionOrder('Debian:12')).toBe(versionOrder('Debian'))
  expect(versionOrder('Maven:https://maven.google.com')).toBe(versionOrder('Maven'))
})

const number = fc.constantFrom('0', '1', '2', '9', '10', '01', '00', '20240102')
const plain = fc.constantFrom('0', '1', '2', '10')
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((each) => each.join(''))
const some = (part: fc.Arbitrary<string>, most = 3) =>
  fc.array(part, { maxLength: most }).map((each) => each.join(''))
const word = (...words: string[]) => fc.constantFrom(...words)
const maybe = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), part)

/** Versions as they are written, and some that nobody would write. */
const versions: Readonly<Record<string, fc.Arbitrary<string>>> = {
  npm: joined(
    plain,
    some(joined(word('.'), plain), 2),
    maybe(joined(word('-'), word('a', 'rc', '1', '0'), some(joined(word('.', '-'), word('a', '1', '10'))))),
  ),
  Pub: joined(word('1.0.0', '1.0.1-a'), maybe(joined(word('+'), number))),
  PyPI: joined(
    maybe(word('1!', 'v')),
    number,
    some(joined(word('.'), number)),
    maybe(joined(word('a', 'b', 'rc', '-alpha.'), number)),
    maybe(joined(word('.post', '-'), number)),
    maybe(joined(word('.dev'), number)),
    maybe(joined(word('+', '+a.', '+a'), number)),
  ),
  RubyGems: joined(number, some(joined(word('.', '.a', '.b', '-', '.rc.'), number), 4)),
  Maven: joined(
    number,
    some(
      joined(
        word('.', '-', ''),
        word('0', '1', '10', 'a', 'alpha', 'rc', 'ga', 'final', 'sp', 'foo', 'snapshot'),
      ),
      4,
    ),
  ),
  NuGet: joined(
    number,
    some(joined(word('.'), number)),
    maybe(joined(word('-a', '-A', '-rc.', '-1.'), number)),
  ),
  Packagist: joined(
    word('1', '1.0', 'v1.1', '2010.01.02'),
    maybe(joined(word('-beta', '-RC', '.alpha', '-p', '-pl', '-stable'), maybe(number))),
    maybe(word('-dev', '.dev')),
  ),
  Debian: joined(
    maybe(word('0:', '1:')),
    number,
    some(joined(word('.', '~', '+', 'a', 'rc', '-', ''), number), 4),
  ),
  Alpine: joined(
    number,
    some(joined(word('.'), number)),
    maybe(word('a', 'b')),
    some(joined(word('_alpha', '_pre', '_rc', '_p', '_git'), maybe(number)), 2),
    maybe(joined(word('-r'), number)),
  ),
  'Red Hat': joined(
    maybe(word('0:', '1:')),
    number,
    some(joined(word('.', '~', '^', '+', 'a', 'rc', '_'), maybe(number)), 4),
    word('-1.el9', '-2'),
  ),
}

describe.each(Object.entries(versions))('the order of %s is total', (ecosystem, version) => {
  test.prop([version])('a version is the same as itself', (a) => {
    expect(compare(ecosystem, a, a)).toBe(0)
  })

  test.prop([version, version])('either way round', (a, b) => {
    const order = compare(ecosystem, a, b)
    expect(order).toBeDefined()
    expect(compare(ecosystem, b, a)).toBe(order === 0 ? 0 : -(order ?? Number.NaN))
  })

  test.prop([version, version, version])('what is older than an older one is older', (a, b, c) => {
    const [ab, bc, ac] = [compare(ecosystem, a, b), compare(ecosystem, b, c), compare(ecosystem, a, c)]
    if (ab === undefined || bc === undefined || ab * bc < 0) return
    expect(ac).toBe(ab === 0 ? bc : ab)
  })
})

test.prop([fc.constantFrom(...Object.keys(versions)), fc.string(), fc.string()])(
  'whatever is written for a version, it is ordered or it is not',
  (ecosystem, a, b) => {
    expect([-1, 0, 1, undefined]).toContain(compare(ecosystem, a, b))
  },
)
