import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../core/base/hash.ts'
import { parseInstant } from '../../core/base/instant.ts'
import type { Deployment } from '../../core/release/deployment.ts'
import { quietSqlite } from './quiet-sqlite.ts'
import { openRecords, type Records } from './records.ts'
import { sampleResult } from './sample-results.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-records-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const newFile = () => join(folder, String(++files), 'records.sqlite')

function within<T>(work: (records: Records) => T, file = newFile()): T {
  const records = openRecords(file)
  try {
    return work(records)
  } finally {
    records.close()
  }
}

const deployment = (at: string, given: Partial<Deployment> = {}): Deployment => ({
  product: 'shop',
  environment: 'production',
  version: '4.2.0',
  digests: [sha256('web'), sha256('api')],
  at: parseInstant(at),
  ...given,
})

const codeOf = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
  return undefined
}

describe('a result', () => {
  const { result, bytes } = sampleResult({
    flaws: [{ id: 'CVE-2021-23369', purl: 'pkg:npm/handlebars@4.7.6' }],
  })

  test('is kept byte for byte under the sha256 of its bytes, and the same twice is one', () => {
    within((records) => {
      const first = records.record(bytes, result)
      expect(first).toEqual({ sha256: sha256(bytes).slice('sha256:'.length), isNew: true })
      expect(records.record(bytes, result)).toEqual({ ...first, isNew: false })
      expect(Buffer.from(records.bytesOf(first.sha256)).equals(bytes)).toBe(true)
      expect(records.count()).toBe(1)
      expect([...records.results()]).toEqual([
        {
          sha256: first.sha256,
          product: 'shop',
          version: '4.2.0',
          at: '2026-11-24T12:00:00.000Z',
          verdict: 'hold',
          policy: { name: 'holdpoint/default', sha256: 'd'.repeat(64) },
        },
      ])
    })
  })

  test('stays when the file is opened again', () => {
    const file = newFile()
    const { sha256: recorded } = within((records) => records.record(bytes, result), file)
    within((records) => expect(Buffer.from(records.bytesOf(recorded)).equals(bytes)).toBe(true), file)
  })

  test('that was changed in the file is refused, and so is one that was never recorded', () => {
    const file = newFile()
    const { sha256: recorded } = within((records) => records.record(bytes, result), file)
    const { DatabaseSync } = quietSqlite()
    const database = new DatabaseSync(file)
    database.exec("update result_text set packed = 0, bytes = x'7b7d'")
    database.close()
    within((records) => {
      expect(codeOf(() => records.bytesOf(recorded))).toBe('records.damaged')
      expect(codeOf(() => records.bytesOf('0'.repeat(64)))).toBe('records.damaged')
    }, file)
  })
})

describe('what names a result', () => {
  const records = openRecords(newFile())
  afterAll(() => records.close())
  const of = (version: string, given: Parameters<typeof sampleResult>[0]) => {
    const { result, bytes } = sampleResult({ version, ...given })
    records.record(bytes, result)
  }
  of('1', { flaws: [{ id: 'CVE-2021-1', aliases: ['GHSA-AAAA-bbbb-cccc'], purl: 'pkg:npm/a@1.0.0' }] })
  of('2', { flaws: [{ id: 'CVE-2021-2', purl: 'pkg:npm/a@2.0.0' }], at: '2026-11-23T12:00:00Z' })
  of('3', {
    components: ['pkg:npm/a@1.0.0?arch=x86', 'pkg:npm/%40team/b@1', 'pkg:maven/g/n@1?classifier=sources'],
  })

  const found = (ids: readonly string[]) => [...records.resultsNaming(ids)].map(({ version }) => version)
  const carrying = (name: string, version?: string) =>
    records
      .carriersOf({ kind: 'package', package: name, ...(version !== undefined && { version }) })
      .map((each) => [each.version, each.finding === undefined ? 'component' : 'finding'])
      .sort()

  test('are its vulnerabilities and their aliases in any spelling, the earliest result first', () => {
    expect(found(['cve-2021-1'])).toEqual(['1'])
    expect(found(['ghsa-aaaa-BBBB-cccc'])).toEqual(['1'])
    expect(found(['CVE-2021-1', 'CVE-2021-2', 'CVE-2021-9'])).toEqual(['2', '1'])
    expect(found([])).toEqual([])
  })

  test('may be many thousands at once', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => `CVE-2020-${i}`)
    expect(found([...many, 'CVE-2021-2'])).toEqual(['2'])
  })

  test('are its packages, listed or with a finding, with and without their version', () => {
    expect(carrying('pkg:npm/a')).toEqual([
      ['1', 'finding'],
      ['2', 'finding'],
      ['3', 'component'],
    ])
    expect(carrying('pkg:npm/a', '1.0.0')).toEqual([
      ['1', 'finding'],
      ['3', 'component'],
    ])
    expect(carrying('pkg:npm/%40team/b')).toEqual([['3', 'component']])
    expect(carrying('pkg:npm/b')).toEqual([])
  })

  test('without qualifiers stand for the package with any', () => {
    expect(carrying('pkg:maven/g/n')).toEqual([['3', 'component']])
    expect(carrying('pkg:maven/g/n?classifier=sources', '1')).toEqual([['3', 'component']])
    expect(carrying('pkg:maven/g/n?classifier=tests')).toEqual([])
  })

  test('are suggested for the bare name of a package', () => {
    expect(records.packagesCalled('B')).toEqual(['pkg:npm/%40team/b'])
    expect(records.packagesCalled('eam/b')).toEqual([])
  })
})

test('of several results of a release the latest that has it counts, and a later one without it is said', () => {
  within((records) => {
    const flaws = [{ id: 'CVE-2021-1', verdict: 'hold' as const }]
    for (const given of [
      { at: '2026-11-01T00:00:00Z', flaws },
      { at: '2026-11-02T00:00:00Z', flaws, verdict: 'warn' as const },
      { at: '2026-11-03T00:00:00Z' },
      { at: '2026-11-02T00:00:00Z', flaws, product: 'api' },
    ]) {
      const { result, bytes } = sampleResult(given)
      records.record(bytes, result)
    }
    const carriers = records.carriersOf({ kind: 'vulnerability', names: ['CVE-2021-1'] })
    expect(carriers.map(({ product, at, verdict, goneBy }) => [product, at, verdict, goneBy])).toEqual([
      ['api', '2026-11-02T00:00:00.000Z', 'hold', undefined],
      ['shop', '2026-11-02T00:00:00.000Z', 'warn', '2026-11-03T00:00:00.000Z'],
    ])
  })
})

describe('a deployment', () => {
  test('is kept with its digests in order, and the verdict of its result with when it was judged', () => {
    within((records) => {
      const { result, bytes } = sampleResult()
      const { sha256: recorded } = records.record(bytes, result)
      const known = { result: recorded, verdict: 'hold', judgedAt: result.at } as const
      const judged = deployment('2026-11-24', known)
      const bare: Deployment = { product: 'api', environment: 'staging', digests: [], at: judged.at }
      expect(records.deploy(judged)).toEqual({ deployment: judged, isNew: true })
      expect(records.deploy(bare).isNew).toBe(true)
      expect(records.deployments()).toEqual([judged, bare])
      expect(records.deployments({ product: 'api', environment: 'staging' })).toEqual([bare])
    })
  })

  test('that runs already is not added again, and after another one it is', () => {
    within((records) => {
      records.deploy(deployment('2026-11-01'))
      const again = records.deploy(deployment('2026-11-02'))
      expect(again).toEqual({ deployment: deployment('2026-11-01'), isNew: false })
      records.deploy(deployment('2026-11-03', { version: '5' }))
      expect(records.deploy(deployment('2026-11-04')).isNew).toBe(true)
      expect(records.deployments()).toHaveLength(3)
    })
  })

  test('cannot be changed or removed', () => {
    const file = newFile()
    within((records) => records.deploy(deployment('2026-11-01')), file)
    const { DatabaseSync } = quietSqlite()
    const database = new DatabaseSync(file)
    expect(() => database.exec("update deployment set version = '9'")).toThrow('not changed')
    expect(() => database.exec('delete from deployment')).toThrow('not removed')
    database.close()
  })

  test('whose result is not kept is not kept either', () => {
    within((records) => {
      const { result, bytes } = sampleResult()
      const stop = new Error('stopped')
      const half = () =>
        records.inOne(() => {
          records.record(bytes, result)
          records.deploy(deployment('2026-11-01'))
          throw stop
        })
      expect(half).toThrow(stop)
      expect([records.count(), records.deployments()]).toEqual([0, []])
    })
  })
})

describe('the file', () => {
  test.skipIf(process.platform === 'win32')('and its folder are for its owner alone', () => {
    const file = join(folder, 'deep', 'er', 'records.sqlite')
    within(() => {
      const modes = [file, `${file}-wal`, join(file, '..')].map((path) => statSync(path).mode & 0o777)
      expect(modes).toEqual([0o600, 0o600, 0o700])
    }, file)
  })

  const change = (file: string, sql: string) => {
    const { DatabaseSync } = quietSqlite()
    const database = new DatabaseSync(file)
    database.exec(sql)
    database.close()
  }

  test('of a newer layout is refused and left as it is', () => {
    const file = newFile()
    within(() => {}, file)
    change(file, 'pragma user_version = 99')
    const before = statSync(file).mtimeMs
    expect(codeOf(() => openRecords(file))).toBe('records.newer')
    expect(statSync(file).mtimeMs).toBe(before)
  })

  test('of another program is refused, and so is what is no database', () => {
    const [file, text] = [newFile(), newFile()]
    mkdirSync(join(file, '..'))
    change(file, 'create table theirs (a)')
    expect(codeOf(() => openRecords(file))).toBe('records.unusable')
    mkdirSync(join(text, '..'))
    writeFileSync(text, 'these are only words, and many of them, so that it has a header'.repeat(9))
    expect(codeOf(() => openRecords(text))).toBe('records.unusable')
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that may not be written is refused with what the system says',
    () => {
      const file = newFile()
      mkdirSync(join(file, '..'))
      chmodSync(join(file, '..'), 0o500)
      expect(codeOf(() => openRecords(file))).toBe('records.unusable')
    },
  )

  test('below something that is no folder is refused with what the system says', () => {
    const file = newFile()
    within(() => {}, file)
    expect(codeOf(() => openRecords(join(file, 'records.sqlite')))).toBe('records.unusable')
  })
})
