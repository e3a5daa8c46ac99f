import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { instantFrom, parseInstant } from '../../../core/base/instant.ts'
import { kevCatalogue, kevEntry, kevFile, sha256 } from '../feeds.fixture.ts'
import { keepFeed } from '../keep-feed.ts'
import { openKnowledge } from '../open-knowledge.ts'
import { parseFeed } from '../parse-feed.fixture.ts'
import { temporaryFolder } from '../temporary-folder.fixture.ts'

const corpus = join(
  import.meta.dirname,
  '../../../../../shared/corpus/kev/known_exploited_vulnerabilities.json',
)
const parse = (value: unknown) => parseFeed(Buffer.from(JSON.stringify(value)), 'kev.json')
const refused = (value: unknown) => {
  try {
    parse(value)
  } catch (error) {
    return error
  }
  return undefined
}

/** What is known once a catalogue has been kept. */
async function known(bytes: Uint8Array) {
  const folder = temporaryFolder()
  const parsed = parseFeed(bytes, 'kev.json')
  const origin = { sha256: sha256(bytes), from: 'kev.json' }
  const keeping = { folder, now: parseInstant('2026-11-24'), wait: async () => {}, force: true }
  await keepFeed(parsed, origin, keeping)
  return openKnowledge(folder)
}

describe('the catalogue', () => {
  test('says its version, its date and how many it has', () => {
    expect(parse(kevCatalogue([kevEntry('CVE-2021-44228'), kevEntry('CVE-2021-45046')]))).toMatchObject({
      name: 'kev',
      version: '2026.11.23',
      // Digits behind the millisecond are cut.
      dated: '2026-11-23T17:04:19.979Z',
      entries: 2,
    })
  })

  test('gives what it says of a vulnerability, and nothing of another', async () => {
    const { kev } = await known(kevFile(['CVE-2021-44228']))
    expect(kev('CVE-2021-44228')).toEqual({
      cve: 'CVE-2021-44228',
      name: 'Apache Log4j2 Remote Code Execution Vulnerability',
      added: '2021-12-10T00:00:00.000Z',
      due: '2021-12-24T00:00:00.000Z',
      ransomware: true,
      requiredAction: 'Apply updates.',
      weaknesses: ['CWE-20', 'CWE-400', 'CWE-502'],
    })
    expect(kev('CVE-2021-44229')).toBeUndefined()
  })

  test.each([
    [{ forensicTriage: 'Yes' }, { forensicTriage: true }],
    [{ forensicTriage: 'No' }, { forensicTriage: false }],
    [{ knownRansomwareCampaignUse: 'Unknown' }, { ransomware: false }],
    [{ knownRansomwareCampaignUse: 'KNOWN' }, { ransomware: true }],
    [{ knownRansomwareCampaignUse: undefined }, { ransomware: false }],
    [{ cwes: undefined }, { weaknesses: [] }],
    [{ fieldOfTheFuture: [1, 2] }, { ransomware: true }],
  ])('reads %j as %j', async (written, read) => {
    const entry = kevEntry('CVE-2021-44228', written)
    const { kev } = await known(Buffer.from(JSON.stringify(kevCatalogue([entry]))))
    expect(kev('CVE-2021-44228')).toMatchObject(read)
  })

  test.each(['Review process creation events.', null, undefined])(
    'does not say whether to look for traces where it says %j',
    async (forensicTriage) => {
      const entry = kevEntry('CVE-2021-44228', { forensicTriage })
      const { kev } = await known(Buffer.from(JSON.stringify(kevCatalogue([entry]))))
      expect(kev('CVE-2021-44228')).not.toHaveProperty('forensicTriage')
    },
  )

  test.skipIf(!existsSync(corpus))('as CISA publishes it is read, and found entry by entry', async () => {
    const bytes = readFileSync(corpus)
    const { vulnerabilities }: { vulnerabilities: { cveID: string; vulnerabilityName: string }[] } =
      JSON.parse(bytes.toString())
    const { kev, feed } = await known(bytes)
    expect(feed('kev')?.entries).toBe(vulnerabilities.length)
    for (const { cveID, vulnerabilityName } of vulnerabilities)
      expect(kev(cveID)?.name).toBe(vulnerabilityName)
  })
})

describe('refused is', () => {
  test('a count that is not the number of entries', () => {
    expect(refused(kevCatalogue([kevEntry('CVE-2021-44228')], { count: 2 }))).toMatchObject({
      message: expect.stringContaining('it says that it has 2 entries, and there are 1'),
    })
  })

  test('a version longer than the head of a kept feed may be', () => {
    const catalogVersion = '2'.repeat(2 * 1024 * 1024)
    expect(refused(kevCatalogue([kevEntry('CVE-2021-44228')], { catalogVersion }))).toMatchObject({
      message: expect.stringContaining('catalogVersion must not have more than 100 characters'),
    })
  })

  test('a vulnerability that is listed twice', () => {
    const entries = ['CVE-2021-44228', 'CVE-2021-45046', 'CVE-2021-44228'].map((cve) => kevEntry(cve))
    expect(refused(kevCatalogue(entries))).toMatchObject({ code: 'feed.invalid', place: { record: 3 } })
  })

  test.each([
    [{ cveID: 'CVE-21-44228' }, 'cveID'],
    [{ cveID: undefined }, 'cveID is missing'],
    [{ dueDate: '2021-02-30' }, 'dueDate must be a date'],
    [{ dateAdded: '2021-12-10T10:00:00Z' }, 'dateAdded must be a date'],
    [{ dateAdded: '1998-12-31' }, 'dateAdded must be a date from 1999'],
    [{ dateAdded: '2026-11-25' }, 'dateAdded must be a date from 1999'],
    [{ cwes: ['79'] }, 'cwes.0'],
    [{ requiredAction: 7 }, 'requiredAction must be text'],
    [{ vulnerabilityName: 'a\u0000b' }, 'vulnerabilityName'],
  ])('an entry with %j, and it is named', (over, problem) => {
    const error = refused(kevCatalogue([kevEntry('CVE-2021-45046'), kevEntry('CVE-2021-44228', over)]))
    expect(error).toMatchObject({
      code: 'feed.invalid',
      message: expect.stringContaining(problem),
      place: { file: 'kev.json', record: 2 },
    })
  })

  test('a catalogue without entries, or without its date', () => {
    expect(refused(kevCatalogue([]))).toMatchObject({ code: 'feed.empty' })
    expect(refused(kevCatalogue([kevEntry('CVE-2021-44228')], { dateReleased: undefined }))).toMatchObject({
      message: expect.stringContaining('dateReleased is missing'),
    })
  })

  test('one that was cut anywhere, as cut', () => {
    const bytes = kevFile(['CVE-2021-44228', 'CVE-2021-45046'])
    for (let length = 1; length < bytes.length; length += 1) {
      const cut = () => parseFeed(bytes.subarray(0, length), 'kev.json')
      expect(cut).toThrow(expect.objectContaining({ code: 'feed.truncated' }))
    }
  })

  test.each([
    ['a web page', '<!DOCTYPE html><title>Sign in</title>', 'feed.web-page'],
    ['a web page in lower case', '\n<html lang="en">', 'feed.web-page'],
    ['other JSON', '{"vulnerabilities": []}', 'feed.unknown-kind'],
    ['a list', '[]', 'feed.unknown-kind'],
    ['text', 'Bad gateway', 'feed.unknown-kind'],
    ['nothing', '', 'feed.empty'],
    ['JSON with a fault', '{"catalogVersion" "1", "vulnerabilities": []}', 'feed.invalid'],
  ])('%s', (_, text, code) => {
    expect(() => parseFeed(Buffer.from(text), 'kev.json')).toThrow(expect.objectContaining({ code }))
  })

  test('text that is not UTF-8', () => {
    const bytes = Buffer.from(
      kevFile(['CVE-2021-44228']).toString().replace('Apache', 'Ap\u00e9che'),
      'latin1',
    )
    expect(() => parseFeed(bytes, 'kev.json')).toThrow(/not valid UTF-8/)
  })
})

test('a date of the future is refused, because everything after it would be taken for older', async () => {
  const parsed = parseFeed(kevFile(['CVE-2021-44228']), 'kev.json')
  // More than a day before 2026-11-23T17:04.
  const now = instantFrom(Date.parse('2026-11-22T12:00:00Z'))
  const keeping = { folder: temporaryFolder(), now, wait: async () => {}, force: true }
  await expect(keepFeed(parsed, { sha256: '', from: 'kev.json' }, keeping)).rejects.toMatchObject({
    code: 'feed.from-the-future',
  })
})
