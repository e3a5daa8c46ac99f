import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const shop = join(import.meta.dirname, '..', 'examples', 'shop')
const textOf = (...path: readonly string[]) => readFileSync(join(shop, ...path), 'utf8')
const lineOf = (path: string, line: number) => textOf(path).split('\n')[line - 1]

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string }
          readonly region: { readonly startLine: number }
        }
      }[]
    }[]
  }[]
}

interface Reported {
  readonly findings: readonly {
    readonly vector: string
    readonly component: { readonly version: string }
    readonly locations: readonly { readonly path: string; readonly line: number }[]
  }[]
}

interface Bom {
  readonly components: readonly { readonly purl: string }[]
  readonly vulnerabilities?: readonly { readonly id: string }[]
}

/** `rule path:line` of every result, in the order of the report. */
function placesIn(...path: readonly string[]): readonly string[] {
  const { runs }: Sarif = JSON.parse(textOf(...path))
  return runs.flatMap(({ results }) =>
    results.flatMap(({ ruleId, locations }) =>
      locations.map(
        ({ physicalLocation: { artifactLocation, region } }) =>
          `${ruleId} ${artifactLocation.uri}:${region.startLine}`,
      ),
    ),
  )
}

test('any customer of the shop can read every order and become its manager', {
  timeout: 110_000,
}, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(shop, 'reproduce.mjs')])
  expect(stdout).toContain('3 orders of other customers')
  expect(stdout).toContain('the session of the shop manager')
  expect(stdout).toContain('Reproduced: any customer can read every order')
})

describe('the reports of the shop', () => {
  test('the finding of the penetration tester points at the line that is wrong, in the release that has it', () => {
    const { findings }: Reported = parse(textOf('reports', '4.2', 'pentest-finding.yaml'))
    const [finding] = findings
    const [place] = finding?.locations ?? []
    expect(place && lineOf(place.path, place.line)).toMatch(/LIKE '%\$\{word\}%'/)
    const { version }: { version: string } = JSON.parse(textOf('package.json'))
    expect(finding?.component.version).toBe(version)
    // FIRST, CVSS 3.1: impact 6.42 * (1 - 0.44^3) = 5.87, exploitability 8.22 * 0.85 * 0.77 * 0.62 * 0.85 = 2.84;
    // their sum, rounded up, is 8.8.
    expect(finding?.vector).toBe('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H')
  })

  test('release 4.2 introduces the injection and the token, and everything else was there', () => {
    const injection = 'sql/no-unsafe-query src/order-search.js:12'
    expect(placesIn('reports', '4.2', 'eslint.sarif')).toContain(injection)
    expect(placesIn('reports', '4.1', 'eslint.sarif')).toEqual(
      placesIn('reports', '4.2', 'eslint.sarif').filter((place) => place !== injection),
    )
    expect(placesIn('reports', '4.1', 'secretlint.sarif')).toEqual([])
    expect(placesIn('reports', '4.2', 'secretlint.sarif')).toEqual([
      '@secretlint/secretlint-rule-preset-recommend > @secretlint/secretlint-rule-npm deploy/release.env:5',
    ])
    expect(lineOf('deploy/release.env', 5)).toContain('npm_FAKE_this_is_not_a_real_token')
  })

  test('each release has the outdated handlebars in its bill of materials and its flaws in the scan', () => {
    for (const release of ['4.1', '4.2']) {
      const { components }: Bom = JSON.parse(textOf('reports', release, 'sbom.cdx.json'))
      expect(components.map(({ purl }) => purl)).toContain('pkg:npm/handlebars@4.7.6')
      const { vulnerabilities = [] }: Bom = JSON.parse(textOf('reports', release, 'retire.cdx.json'))
      expect(vulnerabilities.map(({ id }) => id).toSorted()).toEqual(['CVE-2021-23369', 'CVE-2021-23383'])
    }
  })

  test('no report names the machine it was made on', () => {
    for (const file of readdirSync(join(shop, 'reports'), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(sarif|json|yaml)$/.test(file)) continue
      expect(textOf('reports', file)).not.toMatch(/file:\/\/|"(\/|[A-Z]:\\)|\/tmp\/|shop-reports-|token_FAKE/)
    }
  })
})
