import { describe, expect, test } from 'vitest'
import { bytesOf } from '../json/reading.fixture.ts'
import { readTableHead } from './csv-head.ts'
import { looksLikeTable } from './looks-like-table.ts'

describe('the head of a table', () => {
  const head = readTableHead(bytesOf('\uFEFF"Plugin ID";Risk;"a;b"\r\n12;;"x ""y""\n"\r\n13;High;z\r\n'))

  test('shows its columns', () => {
    expect(head.has('0', 'Plugin ID')).toBe(true)
    expect(head.has('0', 'a;b')).toBe(true)
    expect(head.has('0', 'b')).toBe(false)
    expect(head.has('0')).toBe(false)
    expect(head.has('0', 'Risk', 'x')).toBe(false)
  })

  test('and the cells of its first row', () => {
    expect(head.text('0', 'Plugin ID')).toBe('12')
    expect(head.text('0', 'Risk')).toBe('')
    expect(head.text('0', 'a;b')).toBe('x "y"\n')
  })

  test('shows the columns where there are no rows', () => {
    const { has, text } = readTableHead(bytesOf('a,b,c'))
    expect([has('0', 'c'), text('0', 'c')]).toEqual([true, undefined])
  })

  test('shows of what is cut or broken what comes before', () => {
    const cut = readTableHead(bytesOf('a,b,c\n1,2,3'))
    expect([cut.text('0', 'b'), cut.text('0', 'c')]).toEqual(['2', undefined])
    const broken = readTableHead(bytesOf('a,b,c\n1,"2"x,3\n'))
    expect([broken.text('0', 'a'), broken.has('0', 'c'), broken.text('0', 'c')]).toEqual([
      '1',
      true,
      undefined,
    ])
    expect(readTableHead(Uint8Array.of(0xff, 0xfe, 0x61, 0)).has('0', 'a')).toBe(false)
  })
})

describe('what looks like a table', () => {
  test.each([
    'id,severity,title\n1,high,x\n',
    '\uFEFFid;severity;title\r\n',
    '"IP, as text","the ""risk""",Name\n',
    'a\tb\tc',
    'sep=;\na;b;c\n',
    'CVE;Found (first, last);Owner;Severity\n',
    'a,b,c,,,\n',
  ])('%j', (text) => {
    expect(looksLikeTable(bytesOf(text))).toBe(true)
  })

  test.each([
    '',
    'a,b\n',
    'No vulnerabilities found.\n',
    ',,,\n',
    'a,b,"c\nd,e\n',
    'key: value\nother: 1, 2\n',
  ])('and what does not: %j', (text) => {
    expect(looksLikeTable(bytesOf(text))).toBe(false)
  })
})
