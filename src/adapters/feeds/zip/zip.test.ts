import { gzipSync } from 'node:zlib'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { HoldpointError } from '../../../core/base/errors.ts'
import { osvArchive, osvRecord, zipOf } from '../archives.fixture.ts'
import { parseFeeds } from '../feed-kinds.ts'
import { kevFile } from '../feeds.fixture.ts'

const records = [osvRecord('GHSA-1', { aliases: ['CVE-2026-1'] }), osvRecord('GHSA-2'), osvRecord('GHSA-3')]
const idsIn = (bytes: Uint8Array) =>
  parseFeeds(bytes, 'all.zip').flatMap((feed) => ('records' in feed ? feed.records.map(({ id }) => id) : []))

/** Where the directory of an archive of one file begins, and the end of all (APPNOTE.TXT, 4.3.12 and 4.3.16). */
const places = (zip: Buffer) => ({
  directory: zip.indexOf('PK\u0001\u0002', 0, 'latin1'),
  end: zip.indexOf('PK\u0005\u0006', 0, 'latin1'),
})

/** An archive of one record with numbers in its directory put in place of others. */
function changed(change: (zip: Buffer, at: ReturnType<typeof places>) => void): Buffer {
  const zip = osvArchive(records.slice(0, 1))
  change(zip, places(zip))
  return zip
}

/** The same archive with its numbers written in 64 bits (APPNOTE.TXT, 4.3.14, 4.3.15 and 4.5.3), as large ones are. */
function in64Bits(zip: Buffer): Buffer {
  const { directory, end } = places(zip)
  const wide = Buffer.alloc(56)
  wide.write('PK\u0006\u0006', 'latin1')
  wide.writeBigUInt64LE(44n, 4)
  for (const at of [24, 32]) wide.writeBigUInt64LE(BigInt(zip.readUInt16LE(end + 10)), at)
  wide.writeBigUInt64LE(BigInt(end - directory), 40)
  wide.writeBigUInt64LE(BigInt(directory), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\u0006\u0007', 'latin1')
  locator.writeBigUInt64LE(BigInt(end), 8)
  locator.writeUInt32LE(1, 16)
  const last = Buffer.from(zip.subarray(end))
  last.fill(0xff, 8, 20)
  return Buffer.concat([zip.subarray(0, end), wide, locator, last])
}

describe('an archive', () => {
  test.each([
    ['deflated', osvArchive(records)],
    ['as they are', osvArchive(records, { level: 0 })],
    ['and packed again with gzip on the way', gzipSync(osvArchive(records))],
    ['and its numbers in 64 bits', in64Bits(osvArchive(records))],
    ['and a comment behind it', osvArchive(records, { comment: 'PK' })],
  ])('gives the records in it, %s', (_, bytes) => {
    expect(idsIn(bytes)).toEqual(['GHSA-1', 'GHSA-2', 'GHSA-3'])
  })

  test('is read by endings: what is no .json, a folder, or hidden, is no record', () => {
    const text = JSON.stringify(osvRecord('GHSA-1'))
    const zip = zipOf({
      'README.md': '# Advisories',
      'advisories/': '',
      'advisories/2026/GHSA-1.JSON': text,
      '__MACOSX/._GHSA-1.json': 'not JSON',
      '.github/settings.json': '{}',
    })
    expect(idsIn(zip)).toEqual(['GHSA-1'])
  })

  test('may hold what is a feed of another name', () => {
    const zip = zipOf({
      'kev.json': kevFile(['CVE-2021-44228']).toString(),
      'x.json': '{"id":"X","modified":"2026-01-01T00:00:00Z"}',
    })
    expect(parseFeeds(zip, 'all.zip').map(({ name }) => name)).toEqual(['kev', 'advisories'])
  })

  test('takes names for labels only, wherever they seem to lead', () => {
    const text = JSON.stringify(osvRecord('GHSA-1'))
    expect(idsIn(zipOf({ '../../etc/x.json': text, '/y.json': text, 'C:\\z.json': text }))).toHaveLength(3)
  })

  test('of which one record is wrong says which', () => {
    const zip = zipOf({ 'a.json': JSON.stringify(osvRecord('A')), '../b.json': '{"id":"B","modified":"x"}' })
    expect(() => parseFeeds(zip, 'all.zip')).toThrow(
      'all.zip: ../b.json: the record "B" is not written as OSV writes them',
    )
  })
})

describe('an archive is refused', () => {
  test.each([
    ['without records', zipOf({ 'README.md': '' }), 'feed.no-records'],
    ['without anything', zipOf({}), 'feed.no-records'],
    ['with an empty record', zipOf({ 'a.json': '' }), 'feed.empty'],
    [
      'that is encrypted',
      changed((zip, { directory }) => zip.writeUInt16LE(1, directory + 8)),
      'feed.encrypted',
    ],
    // 99 is AES, 14 LZMA (APPNOTE.TXT, 4.4.5).
    [
      'packed otherwise',
      changed((zip, { directory }) => zip.writeUInt16LE(14, directory + 10)),
      'feed.bad-zip',
    ],
    [
      'with another checksum',
      changed((zip, { directory }) => zip.writeUInt32LE(7, directory + 16)),
      'feed.bad-zip',
    ],
    [
      'that says less than comes out',
      changed((zip, { directory }) => zip.writeUInt32LE(9, directory + 24)),
      'feed.bad-zip',
    ],
    [
      'that says more than comes out',
      changed((zip, { directory }) => zip.writeUInt32LE(99_999, directory + 24)),
      'feed.bad-zip',
    ],
    [
      'with a record of gigabytes',
      changed((zip, { directory }) => zip.writeUInt32LE(2 ** 31, directory + 24)),
      'feed.too-large',
    ],
    [
      'whose records lie past its end',
      changed((zip, { directory }) => zip.writeUInt32LE(2 ** 31, directory + 42)),
      'feed.bad-zip',
    ],
    [
      'with more packed than there is',
      changed((zip, { directory }) => zip.writeUInt32LE(2 ** 31, directory + 20)),
      'feed.bad-zip',
    ],
    [
      'whose directory is elsewhere',
      changed((zip, { end }) => zip.writeUInt32LE(0, end + 16)),
      'feed.bad-zip',
    ],
    [
      'that says it has more files',
      changed((zip, { end }) => zip.writeUInt16LE(2, end + 10)),
      'feed.bad-zip',
    ],
    ['that is one part of several', changed((zip, { end }) => zip.writeUInt16LE(1, end + 4)), 'feed.bad-zip'],
  ])('%s', (_, bytes, code) => {
    expect(() => parseFeeds(bytes, 'all.zip')).toThrow(expect.objectContaining({ code }))
  })

  test('that says that it has millions of files, before any is looked at', () => {
    const zip = in64Bits(osvArchive(records))
    zip.writeBigUInt64LE(2_000_000n, zip.indexOf('PK\u0006\u0006', 0, 'latin1') + 32)
    expect(() => parseFeeds(zip, 'all.zip')).toThrow(expect.objectContaining({ code: 'feed.too-many' }))
  })

  test('that would unpack to more than its limit, before any is unpacked', () => {
    const zip = osvArchive(Array.from({ length: 3 }, (_, i) => osvRecord(`A-${i}`)))
    // 3 times 2 GiB, above 4 GiB.
    for (let at = places(zip).directory; at !== -1; at = zip.indexOf('PK\u0001\u0002', at + 1, 'latin1'))
      zip.writeUInt32LE(2 ** 31, at + 24)
    expect(() => parseFeeds(zip, 'all.zip')).toThrow(/larger than the 4,294,967,296 bytes/)
  })

  const whole = osvArchive(records)
  test.prop([fc.integer({ min: 4, max: whole.length - 1 })])('cut off anywhere', (length) => {
    expect(() => parseFeeds(whole.subarray(0, length), 'all.zip')).toThrow(
      expect.objectContaining({ code: 'feed.truncated' }),
    )
  })

  test.prop([fc.integer({ min: 2, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 })])(
    'or read as it was, whichever byte is another',
    (at, flip) => {
      const other = Buffer.from(whole)
      other[at] = (other[at] ?? 0) ^ flip
      try {
        // A name that no longer ends in .json is the name of no record.
        expect(['GHSA-1', 'GHSA-2', 'GHSA-3']).toEqual(expect.arrayContaining(idsIn(other)))
      } catch (error) {
        if (!(error instanceof HoldpointError)) throw error
        expect(error.code).toMatch(/^feed\./)
      }
    },
  )
})
