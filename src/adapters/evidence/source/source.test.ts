import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { afterAll, describe, expect } from 'vitest'
import { atOnce, built, refusal, slowly } from '../json/reading.fixture.ts'
import { fileSource } from './file-source.ts'
import { hashing, watching } from './hashing.ts'
import { type ByteSource, bufferSource, peek } from './source.ts'

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-source-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** All that a source gives, read so many bytes at a time. */
function drained(source: ByteSource, step = 7): Uint8Array {
  const block = new Uint8Array(step)
  const all: number[] = []
  for (let got = source.read(block); got > 0; got = source.read(block)) all.push(...block.subarray(0, got))
  return Uint8Array.from(all)
}

describe('a file', () => {
  test('gives its bytes to the end, and then nothing more', () => {
    const source = fileSource(file('a.json', '[1,2,3]'))
    expect(source.size).toBe(7)
    expect(built(source)).toEqual([1, 2, 3])
    expect(source.read(new Uint8Array(9))).toBe(0)
    source.close()
  })

  test('that is closed before its end gives nothing more', () => {
    const source = fileSource(file('b.json', '[1,2,3]'))
    source.close()
    source.close()
    expect(source.read(new Uint8Array(9))).toBe(0)
  })

  test('that does not exist', () => {
    expect(refusal(() => fileSource(join(folder, 'gone')))).toMatchObject({
      code: 'evidence.missing',
      place: { file: join(folder, 'gone') },
      exit: 3,
    })
    expect(refusal(() => fileSource(join(file('c.json', ''), 'inside')))?.code).toBe('evidence.missing')
  })

  test('that is a folder', () => {
    expect(refusal(() => fileSource(folder))?.code).toBe('evidence.folder')
  })

  describe.skipIf(process.platform === 'win32')('on Unix', () => {
    test('that is a device', () => {
      expect(refusal(() => fileSource('/dev/null'))?.message).toBe('/dev/null: is a device, not a file')
    })

    test('that is a named pipe is refused, not waited for', () => {
      const path = join(folder, 'pipe')
      execFileSync('mkfifo', [path])
      expect(refusal(() => fileSource(path))?.message).toContain('is a pipe, not a file')
    })
  })

  describe.skipIf(process.getuid?.() === 0)('to anybody but a superuser', () => {
    test('that may not be read', () => {
      const path = file('secret.json', '{}')
      chmodSync(path, 0)
      expect(refusal(() => fileSource(path))?.code).toBe('evidence.no-permission')
    })
  })
})

describe('a source that is hashed', () => {
  // FIPS 180-4, example of SHA-256 for "abc".
  test('knows the hash and the number of the bytes that were read', () => {
    const source = hashing(slowly('abc', [1, 2]))
    drained(source)
    expect(source.passed()).toEqual({
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      bytes: 3,
    })
  })

  test('hashes all of a document that was read', () => {
    const source = hashing(slowly(' [1] \n', [1]))
    built(source)
    expect(source.passed().bytes).toBe(6)
  })
})

test('a source that is watched tells how far it was read, and of how much', () => {
  const told: unknown[] = []
  drained(
    watching(atOnce('12345'), (bytes, total) => told.push([bytes, total])),
    2,
  )
  expect(told).toEqual([
    [2, 5],
    [4, 5],
    [5, 5],
    [5, 5],
  ])
})

test.prop([fc.uint8Array(), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 9 })])(
  'a source that was looked into still gives all of it',
  (bytes, length, step) => {
    const { first, source } = peek(slowly(bytes, [step, 3]), length)
    expect(first).toEqual(bytes.subarray(0, length))
    expect(drained(source, step)).toEqual(bytes)
  },
)

test('a source over a buffer gives it block by block', () => {
  expect(drained(bufferSource('stdin', Uint8Array.of(1, 2, 3)), 2)).toEqual(Uint8Array.of(1, 2, 3))
})
