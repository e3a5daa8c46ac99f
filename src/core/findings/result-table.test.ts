import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { severities } from '../cvss/severity.ts'
import type { Location, RecordPlace, Tool } from './result.ts'
import { ResultTable, type SaidResult } from './result-table.ts'
import { TextStore } from './text-store.ts'

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ minLength: 17_000, maxLength: 17_001 }),
)
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const present = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

const location: fc.Arbitrary<Location> = fc
  .record({ path: text, line: some(fc.integer({ min: 1, max: 2 ** 31 - 1 })), logical: some(text) })
  .map(({ path, ...others }) => ({ path, ...present(others) }))
const said: fc.Arbitrary<SaidResult> = fc
  .record({
    kind: fc.constantFrom('vulnerability', 'code', 'secret'),
    title: fc.constantFrom('a flaw', 'another'),
    severity: fc.constantFrom(...severities),
    component: some(
      fc
        .record({ name: text, version: some(text), purl: some(text) })
        .map(({ name, ...others }) => ({ name, ...present(others) })),
    ),
    locations: some(fc.array(location, { minLength: 1, maxLength: 3 })),
    fingerprints: some(fc.dictionary(fc.string({ minLength: 1 }), text)),
    snippet: some(text),
    weaknesses: some(fc.constant(['CWE-89'] as const)),
    fix: some(fc.constant({ state: 'available', versions: ['1.0'] } as const)),
  })
  .map(({ kind, title, severity, ...others }) => ({ kind, title, severity, ...present(others) }))
const place: fc.Arbitrary<RecordPlace> = fc.record({
  record: fc.nat(),
  line: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  // A report of two terabytes.
  byte: fc.integer({ min: 0, max: 2 ** 41 }),
})
const tools: readonly Tool[] = [{ name: 'a' }, { name: 'b', version: '1' }]

test.prop([fc.array(fc.tuple(said, fc.constantFrom(...tools), place), { maxLength: 30 })])(
  'a table gives back every result as it was put in',
  (given) => {
    const table = new ResultTable()
    table.evidence = 'e'.repeat(64)
    for (const [result, tool, at] of given) table.append(result, tool, at)
    expect([...table]).toEqual(
      given.map(([result, tool, at]) => ({ ...result, tool, place: at, evidence: 'e'.repeat(64) })),
    )
  },
)

test.prop([fc.array(said, { minLength: 1, maxLength: 3 })])(
  'results that say the same of a flaw share it, wherever it stands',
  (given) => {
    const table = new ResultTable()
    const at = { record: 1, line: 1, byte: 0 }
    for (const result of [...given, ...given]) table.append(structuredClone(result), { name: 'a' }, at)
    expect(table.commons().length).toBeLessThanOrEqual(2 * given.length)
    for (const [row] of given.entries()) expect(table.at(row)).toEqual(table.at(row + given.length))
  },
)

test.prop([fc.array(text, { maxLength: 20 })])('texts come in the order of their code points', (texts) => {
  const [here, there] = [new TextStore(), new TextStore()]
  for (const a of texts)
    for (const b of texts) {
      const order = Math.sign(here.compare(here.add(a), there, there.add(b)))
      const bytes = Math.sign(Buffer.compare(Buffer.from(a.toWellFormed()), Buffer.from(b.toWellFormed())))
      if (a.isWellFormed() && b.isWellFormed()) expect(order).toBe(bytes)
    }
})
