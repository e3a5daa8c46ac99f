import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { sources, unsaid } from '../../../test/sources.ts'
import { errorTable, HoldpointError } from './errors.ts'
import { printable } from './text.ts'

const folder = 'src/core/base/errors/'

describe('the table of errors', () => {
  test('has no error that nothing raises', () => {
    const raising = new Map([...sources('src')].filter(([path]) => !path.startsWith(folder)))
    expect(unsaid(Object.keys(errorTable), raising)).toEqual([])
  })

  test('has every error of every area, and an area is one file, so that no code is there twice', async () => {
    const names = [...sources(folder).keys()].map((path) => path.slice(folder.length, -'.ts'.length))
    const codes = await Promise.all(names.filter((name) => name !== 'entry').map(codesOf))
    expect(codes.flat().toSorted()).toEqual(Object.keys(errorTable).toSorted())
  })

  describe.each(Object.entries(errorTable))('%s', (code, { status, hint, example }) => {
    test('has a code of lower-case words', () => {
      expect(code).toMatch(/^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/)
    })

    test('has the HTTP status of an error', () => {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(600)
    })

    test('says a phrase that may stand between a name and a place, and hints in sentences', () => {
      expect(example()).toMatch(/([^.\s]|\.\.\.)$/)
      expect(printable(example())).toBe(example())
      expect(hint).toMatch(/^\S.*[^.][.?]$/)
    })
  })
})

describe('an error', () => {
  test('says what and where in one line, and apart from that what to do', () => {
    const place = { file: 'trivy.json', record: 1204, line: 1, byte: 5_242_880 }
    const error = new HoldpointError('evidence.truncated', {}, place)
    expect(error.message).toBe(
      'trivy.json: ends before it is complete (record 1,204, line 1, byte 5,242,880)',
    )
    expect(error.hint).toMatch(/^Was the scan interrupted/)
    expect([error.name, error.exit, error.status]).toEqual(['HoldpointError', 3, 422])
  })

  test('keeps what caused it', () => {
    const cause = new Error('EIO')
    expect(new HoldpointError('evidence.truncated', {}, {}, { cause }).cause).toBe(cause)
  })

  test.prop([fc.string({ unit: 'binary' })])('is one printable line, whatever a file is called', (file) => {
    const { message } = new HoldpointError('evidence.truncated', {}, { file })
    expect(printable(message)).toBe(message)
  })
})

/** The codes in the file of an area; each begins with the area's name. */
async function codesOf(area: string): Promise<string[]> {
  const exported: Record<string, object> = await import(`./errors/${area}.ts`)
  const codes = Object.values(exported).flatMap((errors) => Object.keys(errors))
  expect(codes.filter((code) => !code.startsWith(`${area}.`))).toEqual([])
  return codes
}
