import { existsSync, readFileSync } from 'node:fs'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import * as z from 'zod/mini'
import { runs } from '../../../../test/fuzz-runs.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { Malformed } from '../document/malformed.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import { blockSizes } from '../json/json-text.fixture.ts'
import { atOnce, bytesOf, refusal, slowly } from '../json/reading.fixture.ts'
import { csvDocument } from './csv-document.ts'
import { receivedOf, rowsOf } from './table.fixture.ts'

const code = (content: string | Uint8Array) => refusal(() => rowsOf(content))?.code

describe('a table', () => {
  test.each([
    ['commas', 'a,b,c\n1,2,3\n'],
    ['semicolons', 'a;b;c\n1;2;3\n'],
    ['tabs', 'a\tb\tc\n1\t2\t3\n'],
    ['quotes', '"a","b","c"\n"1","2","3"\n'],
    ['spaces around its headings', 'a, b ,c\n1,2,3\n'],
    ['carriage returns', 'a,b,c\r\n1,2,3\r\n'],
    ['a byte order mark', '\uFEFFa,b,c\n1,2,3\n'],
    ['a separator that is announced', 'sep=;\r\na;b;c\r\n1;2;3\r\n'],
    ['no line feed at its end', 'a,b,c\n1,2,3'],
    ['a carriage return at its end', 'a,b,c\r\n1,2,3\r'],
    ['empty lines', '\n\na,b,c\n\n1,2,3\n\r\n\n'],
    ['rows of nothing but separators', 'a,b,c\n1,2,3\n,,\n,,,,,,\n'],
  ])('with %s is read', (_, content) => {
    expect(rowsOf(content)).toEqual([{ a: '1', b: '2', c: '3' }])
  })

  test.each([
    ['separators', 'a,b\n"1,2;3","4"\n', { a: '1,2;3', b: '4' }],
    ['line feeds', 'a,b\n"1\n2","3\r\n4"\n', { a: '1\n2', b: '3\r\n4' }],
    ['quotes, each twice', 'a,b\n"say ""hi""",""""\n', { a: 'say "hi"', b: '"' }],
    ['quotes that do not begin it', 'a,b\nthe "root" user,3" disk\n', { a: 'the "root" user', b: '3" disk' }],
    ['nothing', 'a,b\n,""\n1,\n', { a: '', b: '' }],
    ['tabs and other controls', 'a,b\nx\ty,\u001b\n', { a: 'x\ty', b: '\u001b' }],
    ['any characters', 'a,b\n"ä€😀",ß\n', { a: 'ä€😀', b: 'ß' }],
    ['spaces, which belong to it', 'a,b\n 1 , "2"\n', { a: ' 1 ', b: ' "2"' }],
  ])('may have cells with %s', (_, content, row) => {
    expect(rowsOf(content)[0]).toEqual(row)
  })

  test('has its separator from the heading line, outside of quotes', () => {
    expect(rowsOf('"a,b,c,d";e\n1,2;3\n')).toEqual([{ 'a,b,c,d': '1,2', e: '3' }])
  })

  test('of a heading line alone has no rows', () => {
    expect(rowsOf('a,b,c\r\n')).toEqual([])
  })

  test('has headings for names, those that JavaScript gives a meaning too', () => {
    const [row] = rowsOf('__proto__,constructor\n1,2\n')
    expect(JSON.stringify(row)).toBe('{"__proto__":"1","constructor":"2"}')
  })

  test('may have columns without a heading, which nobody can ask for', () => {
    expect(rowsOf('a,,b,,\n1,2,3,4,5\n')).toEqual([{ a: '1', b: '3' }])
    expect(rowsOf('\ta\tb\n0\t1\t2\n')).toEqual([{ a: '1', b: '2' }])
  })
})

describe('what is selected', () => {
  const content = 'a,b,c\n1,2,3\n4,5,6\n'

  test('is built as far as its schema asks', () => {
    const rows = receivedOf(atOnce(content), ['*'], z.object({ b: z.string(), d: z.optional(z.string()) }))
    expect(rows.map(({ value }) => value)).toEqual([{ b: '2' }, { b: '5' }])
  })

  test('may be the cells of one column, or of all', () => {
    const cells = (path: string) => receivedOf(atOnce(content), ['*', path], z.string())
    expect(cells('c').map(({ value, at }) => [value, at.indexes])).toEqual([
      ['3', [0]],
      ['6', [1]],
    ])
    expect(cells('*').map(({ at }) => at.indexes)).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ])
  })

  test('may be the whole list, or just its end', () => {
    expect(receivedOf(atOnce(content), [], z.array(z.object({ a: z.string() })))[0]?.value).toEqual([
      { a: '1' },
      { a: '4' },
    ])
    const seen: unknown[] = []
    csvDocument(atOnce(content)).read([endOf([], (value) => seen.push(value))])
    expect(seen).toEqual([[]])
  })

  test('stands at the line and byte of its row', () => {
    const rows = receivedOf(slowly('\uFEFFa,b\r\n"1\n\n",2\r\n\r\n,,\nä,4\n5,6', [1]))
    expect(rows.map(({ value, at }) => [value, at.line, at.column, at.byte, at.indexes])).toEqual([
      [{ a: '1\n\n', b: '2' }, 2, 1, 8, [0]],
      [{ a: 'ä', b: '4' }, 7, 1, 22, [1]],
      [{ a: '5', b: '6' }, 8, 1, 27, [2]],
    ])
  })
})

describe('a row with another number of cells than there are headings', () => {
  test.each([
    ['a,b,c\n1,2\n4,5,6\n', 2],
    ['a,b,c\n1,2,3,4\n4,5,6\n', 4],
    ['a,b,c\nx\n4,5,6\n', 1],
  ])('is unreadable, and says why: %j', (content, cells) => {
    const taken: unknown[] = []
    const refused: unknown[] = []
    // Nothing in this schema is required: it would take anything that looks like an object.
    const schema = z.object({ a: z.optional(z.string()) })
    const take = (value: unknown) => taken.push(value)
    csvDocument(atOnce(content)).read([
      select(['*'], schema, take, (issues, at) => refused.push([whyUnreadable(issues), at.line])),
    ])
    expect(refused).toEqual([[say('evidence.record.cells', { cells, columns: 3 }), 2]])
    expect(taken).toEqual([{ a: '4' }])
  })

  test('spoils a table of which nobody takes rows', () => {
    const read = () => receivedOf(atOnce('a,b\n1\n2,3\n'), ['*', 'a'], z.string())
    expect(refusal(read)).toMatchObject({ code: 'evidence.not-csv', place: { line: 2 } })
  })

  test('at the very end was cut off', () => {
    expect(code('a,b,c\n1,2,3\n4,5')).toBe('evidence.truncated')
    expect(rowsOf('a,b\n1,2\n3,4,5')[1]).toBeInstanceOf(Malformed)
  })
})

test.each(['a,b,c', 'a,b,', 'a,"b"', 'a'])('a heading line without an end, %j, was cut off', (text) => {
  expect(code(text)).toBe('evidence.truncated')
})

describe('what is no table that can be read', () => {
  test.each([
    ['a quote that is never closed', 'a,b\n"1,2\n3,4\n', 'evidence.truncated'],
    ['one in the heading line', 'a,"b\n1,2\n', 'evidence.truncated'],
    ['text behind a closing quote', 'a,b\n"1"x,2\n', 'evidence.not-csv'],
    ['a carriage return inside a cell', 'a,b\n1\r2,3\n', 'evidence.not-csv'],
    ['two columns of one name', 'a,b,a\n1,2,3\n', 'evidence.duplicate-column'],
    ['a NUL', 'a,b\n1,\0\n', 'evidence.bad-text'],
    ['a NUL in quotes', 'a,b\n1,"\0"\n', 'evidence.bad-text'],
    ['more columns than any tool writes', `a${',b'.repeat(5000)}`, 'evidence.duplicate-column'],
    ['very many columns', `${Array.from({ length: 5000 }, (_, n) => `c${n}`)}`, 'evidence.too-many-columns'],
    ['nothing', '', 'evidence.empty'],
    ['white space', '\r\n \n', 'evidence.empty'],
  ])('%s', (_, content, expected) => {
    expect(code(content)).toBe(expected)
  })

  test('bytes that are no UTF-8', () => {
    expect(code(Uint8Array.from([...bytesOf('a,b\n1,'), 0xe9, 0x0a]))).toBe('evidence.not-utf8')
    expect(code(Uint8Array.from([...bytesOf('a,b\n1,"'), 0xe9, 0x22, 0x0a]))).toBe('evidence.not-utf8')
  })

  test('says what stands where, and what should', () => {
    expect(refusal(() => rowsOf('a,b\n1,"2" \n'))?.message).toBe(
      'report.json: is not a table that can be read: " " where the next cell or line should be (line 2, column 6, byte 9)',
    )
  })

  test('a cell that is larger than any text may be', () => {
    const cell = 'x'.repeat(17 * 1024 * 1024)
    expect(code(`a,b\n1,"${cell}"\n`)).toBe('evidence.too-large')
  })
})

describe('a table that was cut', () => {
  const content = 'a,b,c\r\n1,"2 ""x""\n",3\r\nä,"€",6\r\n'
  const bytes = bytesOf(content)

  test.each(Array.from(bytes.keys()))('after %i bytes gives whole rows, or is refused', (length) => {
    const textOf = (row: unknown) => Object.values(Object(row)).join('|')
    const whole = rowsOf(content).map(textOf)
    let rows: string[] = []
    const error = refusal(() => {
      rows = receivedOf(slowly(bytes.subarray(0, length), [3])).map(({ value }) => textOf(value))
    })
    if (error !== undefined) return expect(['evidence.truncated', 'evidence.empty']).toContain(error.code)
    expect(rows.slice(0, -1)).toEqual(whole.slice(0, Math.max(0, rows.length - 1)))
    // Nobody can see that the very last cell lacks its last signs.
    expect(whole[rows.length - 1] ?? '').toContain(rows.at(-1) ?? '')
  })
})

const cell = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''))
const bare = /^(?!")[^,;\t\r\n]*$/
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const tables = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.record({
    columns: fc.uniqueArray(
      cell.filter((text) => text.trim() !== '' && !text.includes('\uFEFF')),
      { minLength: width, maxLength: width, selector: (text) => text.trim() },
    ),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
    separator: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    quotes: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
    ends: fc.boolean(),
  }),
)

test.prop([tables, blockSizes], runs(500))(
  'any table that is written in any way is read as it was',
  ({ columns, rows, separator, lineEnd, quotes, ends }, sizes) => {
    let turn = 0
    const written = (text: string) =>
      quotes[turn++ % quotes.length] && bare.test(text) ? text : quoted(text)
    const lines = [columns.map(quoted), ...rows.map((row) => row.map(written))]
    const content = lines.map((line) => line.join(separator)).join(lineEnd) + (ends ? lineEnd : '')
    const says = (row: readonly string[], index: number) =>
      row.some((text) => text !== '') || (lines[index + 1] ?? []).some((text) => text !== '')
    const expected = rows
      .filter(says)
      .map((row) => Object.fromEntries(columns.map((name, index) => [name.trim(), row[index]])))
    expect(receivedOf(slowly(content, sizes)).map(({ value }) => value)).toEqual(expected)
  },
)

test.prop([fc.uint8Array({ maxLength: 40 }), blockSizes], runs(500))(
  'any bytes are read or refused, the same in blocks of any size',
  (bytes, sizes) => {
    const content = Uint8Array.from([...bytesOf('a,b\n'), ...bytes])
    const outcome = (read: () => unknown) => {
      let value: unknown
      const error = refusal(() => {
        value = read()
      })
      return error === undefined ? value : [error.code, error.place]
    }
    expect(outcome(() => receivedOf(slowly(content, sizes)))).toEqual(
      outcome(() => receivedOf(atOnce(content))),
    )
  },
)

const scans = '../shared/corpus/scans'

// Columns with a heading, and rows in which any cell says something, as Python's csv module reads them.
describe.skipIf(!existsSync(scans))('tables that tools wrote', () => {
  test.each([
    ['tenable/nessus_was/nessus_was_no_vuln.csv', 14, 0],
    ['tenable/nessus_was/nessus_was_one_vuln.csv', 14, 1],
    ['tenable/issue_9612.csv', 44, 3],
    ['tenable/nessus/nessus_many_vuln.csv', 40, 4],
    ['tenable/nessus/nessus_new.csv', 74, 99],
    ['tenable/nessus/nessus_many_vuln2-all.csv', 26, 30],
    ['aws_prowler/many_vuln2.csv', 18, 214],
    ['openvas/many_vuln.csv', 25, 4],
    ['openvas/report_detail_v2.csv', 28, 1],
    ['openvas/report_combine_v2.csv', 26, 2],
    ['openvas/no_vuln.csv', 25, 0],
    ['prowler/prowler_zero_vul.csv', 42, 0],
    ['prowler/example_output_gcp.csv', 42, 4],
    ['generic/generic_report1.csv', 13, 5],
    ['qualys/empty.csv', 37, 0],
    ['qualys/monthly_pci_issue6932.csv', 22, 1],
  ])('%s has %i columns and %i rows', (file, columns, rows) => {
    const read = rowsOf(readFileSync(`${scans}/${file}`))
    expect(read.map((row) => Object.keys(Object(row)).length)).toEqual(
      Array.from({ length: rows }, () => columns),
    )
  })
})
