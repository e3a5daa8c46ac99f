import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { say } from '../../core/language/catalogue.ts'
import type { UnplacedResult } from './format.ts'
import { openIntake } from './intake.ts'

const at = (byte: number) => ({ line: 1, column: 1, byte, indexes: [] })
const result: UnplacedResult = { kind: 'code', title: 'x', severity: 'unknown' }
const why = say('evidence.record.no-id')

// A number is a record with so many results, `null` one that is unreadable.
test.prop([fc.array(fc.option(fc.nat(4)))])(
  'every result is counted once, in its order and place',
  (records) => {
    const { intake, close } = openIntake('tool')
    for (const [index, results] of records.entries())
      if (results === null) intake.unreadable(at(index), why)
      else
        intake.record(
          at(index),
          Array.from({ length: results }, () => result),
        )
    const taken = close('abc')
    const readable = records.flatMap((results, index) => Array.from({ length: results ?? 0 }, () => index))
    expect(taken.records).toBe(records.length)
    expect([...taken.results].map(({ place }) => place)).toEqual(
      readable.map((byte) => ({ record: byte + 1, line: 1, byte })),
    )
    expect(taken.unreadable.total).toBe(records.filter((results) => results === null).length)
    expect(taken.unreadable.first).toHaveLength(Math.min(20, taken.unreadable.total))
    expect([...taken.results].every(({ evidence }) => evidence === 'abc')).toBe(true)
  },
)

test('a tool that names itself last has written what came before', () => {
  const { intake, close } = openIntake('unnamed')
  intake.record(at(0), [result])
  intake.tool({ name: 'late', version: '1' })
  intake.record(at(1), [result])
  const { results, tools } = close('abc')
  expect(tools).toEqual([{ name: 'late', version: '1' }])
  expect([...results].map(({ tool }) => tool)).toEqual([
    { name: 'late', version: '1' },
    { name: 'late', version: '1' },
  ])
})

test('a second tool has written what comes behind', () => {
  const { intake, close } = openIntake('unnamed')
  for (const name of ['a', 'b', 'a']) {
    intake.tool({ name })
    intake.record(at(0), [result])
  }
  const { results, tools } = close('abc')
  expect(tools.map(({ name }) => name)).toEqual(['a', 'b'])
  expect([...results].map(({ tool }) => tool.name)).toEqual(['a', 'b', 'a'])
})

test('runs of one tool on two targets are told apart, two on one target are not', () => {
  const { intake, close } = openIntake('unnamed')
  for (const target of ['a', 'b', 'a']) {
    intake.tool({ name: 'tool' })
    intake.record(at(0), [result])
    intake.target(target)
  }
  const { results, tools } = close('abc')
  expect(tools.map(({ target }) => target)).toEqual(['a', 'b'])
  expect([...results].map(({ tool }) => tool.target)).toEqual(['a', 'b', 'a'])
})

test('the first failure is the one that is told', () => {
  const { intake, close } = openIntake('tool')
  intake.failed(say('evidence.failed.no-runs'))
  intake.failed(say('evidence.failed.run', { tool: 'x' }))
  expect(close('abc').failed).toEqual({ code: 'evidence.failed.no-runs', values: {} })
})

test('a scan that saw nothing says so once, and is no inventory', () => {
  const { intake, close } = openIntake('tool')
  intake.nothingScanned()
  intake.nothingScanned()
  const { nothingScanned, inventoryOnly, notes } = close('abc')
  expect([nothingScanned, inventoryOnly]).toEqual([true, false])
  expect(notes).toEqual([say('evidence.note.nothing-scanned')])
})

test('what has a record was scanned, whatever the tool counts', () => {
  const { intake, close } = openIntake('tool')
  intake.nothingScanned()
  intake.record(at(0), [])
  const { nothingScanned, notes } = close('abc')
  expect([nothingScanned, notes]).toEqual([undefined, []])
})
