import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import * as z from 'zod/mini'
import { select } from '../document/document.ts'
import { blockSizes } from '../json/json-text.fixture.ts'
import { atOnce, bytesOf, refusal, slowly } from '../json/reading.fixture.ts'
import type { ByteSource } from '../source/source.ts'
import { text } from './text-syntax.ts'

function linesOf(source: ByteSource): (readonly [string, number, number, number])[] {
  const lines: (readonly [string, number, number, number])[] = []
  const selection = select(
    ['*'],
    z.string(),
    (line, { line: number, byte, indexes }) => lines.push([line, number, byte, indexes[0] ?? -1]),
    () => {},
  )
  text.document(source, false).read([selection])
  return lines
}

describe('a text', () => {
  test('is a list of its lines, each with its place', () => {
    expect(linesOf(atOnce('\uFEFFa\r\n\nb ä\n  c'))).toEqual([
      ['a', 1, 3, 0],
      ['', 2, 6, 1],
      ['b ä', 3, 7, 2],
      ['  c', 4, 12, 3],
    ])
  })

  test.prop([fc.array(fc.string({ unit: 'grapheme' })), blockSizes])(
    'comes whole in blocks of any size',
    (parts, sizes) => {
      const lines = ['first', ...parts.map((part) => part.replaceAll(/[\n\0]|\r$/g, ''))]
      expect(linesOf(slowly(lines.join('\n'), sizes)).map(([line]) => line)).toEqual(
        lines.at(-1) === '' ? lines.slice(0, -1) : lines,
      )
    },
  )

  test('that cannot be kept is refused', () => {
    expect(refusal(() => linesOf(atOnce('a\n\0')))?.code).toBe('evidence.bad-text')
    expect(refusal(() => linesOf(atOnce(Uint8Array.of(0x61, 0xff))))?.code).toBe('evidence.not-utf8')
    expect(refusal(() => linesOf(atOnce('')))?.code).toBe('evidence.empty')
  })

  test('shows its first line', () => {
    const head = text.head(bytesOf('\n\nTAP version 13\n1..2\n'))
    expect([head.has('0'), head.text('0'), head.has('1'), head.text('0', 'x')]).toEqual([
      true,
      'TAP version 13',
      false,
      undefined,
    ])
    expect(text.head(bytesOf('')).has('0')).toBe(false)
  })
})
