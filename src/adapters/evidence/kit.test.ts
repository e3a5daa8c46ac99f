import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { runs } from '../../../test/fuzz-runs.ts'
import { oddities, pathsIn, withAt } from '../../../test/oddities.ts'
import { everySample, textOf } from './every-sample.fixture.ts'
import { formats } from './formats.ts'
import { readText, refusalOf } from './reading.fixture.ts'

const samples = await everySample()

/** Nothing that stood in a record may vanish: a damaged report is refused, or says less, but is never clean. */
async function expectNotClean(text: string, format: string): Promise<void> {
  const error = await refusalOf(async () => {
    const { records, results, unreadable, failed, inventoryOnly, nothingScanned } = await readText(text, {
      format,
    })
    const isMute = failed !== undefined || inventoryOnly || nothingScanned
    const says = results.length + unreadable.total > 0 || isMute
    if (!says) throw new Error(`clean: ${text.slice(0, 400)}`)
    expect(results.length + unreadable.total).toBeLessThanOrEqual(Math.max(records, 1))
  })
  if (error !== undefined) expect([3, 4]).toContain(error.exit)
}

const isEmpty = (change: unknown) => change === null || (Array.isArray(change) && change.length === 0)
const matches = (pattern: RegExp | undefined, text: string) => pattern?.test(text) ?? false

test('every format has a sample in each way it is written', () => {
  const sampled = samples.map(({ name, sample }) => `${name} ${sample.syntax}`)
  for (const { name, syntax } of formats)
    expect(sampled).toContain(`${name} ${syntax === 'handwritten' ? 'json' : syntax}`)
})

describe.each(samples)('a $name report ($sample.syntax)', ({ name, sample }) => {
  const text = textOf(sample)

  test('as it is gives its one record', async () => {
    const { format, records, results, unreadable } = await readText(text)
    const expected = [name, sample.records ?? 1, sample.results ?? 1, 0]
    expect([format, records, results.length, unreadable.total]).toEqual(expected)
  })

  test.prop([fc.nat()], runs(40))('cut off anywhere is refused', async (cut) => {
    // A table or text may end after any line; whoever cuts there cannot be told from a shorter report.
    const end = cut % text.trimEnd().length
    if (sample.syntax === 'csv' || sample.syntax === 'text') return
    expect(await refusalOf(() => readText(text.slice(0, end)))).toBeDefined()
  })
})

const inJson = samples.flatMap(({ name, sample }) => (sample.syntax === 'json' ? [{ name, ...sample }] : []))

describe.each(inJson)('a $name report in JSON', ({ name, document, mayBeEmpty, maySayNothing }) => {
  const paths = pathsIn(document).filter((path) => path.length > 0)
  const place = fc.constantFrom(...paths)

  test.prop([place, fc.constantFrom(...oddities)], runs(100))(
    'with anything odd in any place is never clean',
    async (path, to) => {
      const dotted = path.join('.')
      if (matches(maySayNothing, dotted) || (matches(mayBeEmpty, dotted) && isEmpty(to))) return
      await expectNotClean(JSON.stringify(withAt(document, path, to)), name)
    },
  )

  test.prop([place, fc.jsonValue()], runs(50))(
    'with any JSON in any place is read or refused',
    async (path, to) => {
      await refusalOf(() => readText(JSON.stringify(withAt(document, path, to)), { format: name }))
    },
  )

  test.prop([place], runs(40))('without any one member is never clean', async (path) => {
    const dotted = path.join('.')
    if (typeof path.at(-1) !== 'string' || matches(mayBeEmpty, dotted) || matches(maySayNothing, dotted))
      return
    await expectNotClean(JSON.stringify(withAt(document, path, undefined)), name)
  })
})

const inText = samples.flatMap(({ name, sample }) => (sample.syntax === 'json' ? [] : [{ name, ...sample }]))

describe.each(inText)('a $name report in $syntax', ({ name, document, maySayNothing }) => {
  // Names, values, cells: whatever stands between the signs that give a document its structure.
  const words = [...document.matchAll(/[^<>"=,;\n\t/?! ]+/g)]

  test.prop([fc.constantFrom(...words), fc.constantFrom('', 'x', '0', '-1', '&amp;')], runs(100))(
    'with anything odd in any place is never clean',
    async ({ 0: word, index }, to) => {
      if (matches(maySayNothing, word)) return
      await expectNotClean(document.slice(0, index) + to + document.slice(index + word.length), name)
    },
  )
})
