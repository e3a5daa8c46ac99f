import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { say, speak } from '../../language/catalogue.ts'
import { decisionWords } from '../../language/ssvc-words/decisions.ts'
import { inputWords } from '../../language/ssvc-words/inputs.ts'
import { type Answers, known } from './answer.ts'
import { decide } from './decide.ts'
import type { DecisionPoint, DecisionTable } from './decision-table.ts'
import { decisionTables } from './tables.ts'

const corpus = '../shared/corpus/ssvc'
const folders = ['ssvc', 'cisa']

describe.each(decisionTables)('the table $key', (table) => {
  const size = table.inputs.reduce((product, { values }) => product * values.length, 1)

  test('has one decision for each combination, and no other', () => {
    const digits = table.decisions.join('')
    expect(digits).toHaveLength(size)
    expect([...digits].filter((digit) => table.outcome.values[Number(digit)] === undefined)).toEqual([])
    expect(new Set(table.decisions.map(({ length }) => length)).size).toBe(1)
  })

  test('can come to each of its outcomes', () => {
    expect(new Set(table.decisions.join('')).size).toBe(table.outcome.values.length)
  })

  test('asks nothing twice, and no input has a value twice', () => {
    expect(new Set(table.inputs.map(({ key }) => key)).size).toBe(table.inputs.length)
    for (const { values } of [...table.inputs, table.outcome])
      expect(new Set(values).size).toBe(values.length)
  })

  test('names its source and the year of it', () => {
    expect(table.source).toMatch(/\.csv$/)
    expect(table.year).toBeGreaterThanOrEqual(2026)
  })

  test('has words for its questions, values and decisions, and for no others', () => {
    for (const { key, values } of table.inputs)
      expect(Object.keys(inputWords[key].values).toSorted()).toEqual([...values].toSorted())
    expect(Object.keys(decisionWords[table.key]).toSorted()).toEqual([...table.outcome.values].toSorted())
  })
})

test('every table and every input that has words is there', () => {
  expect(decisionTables.map(({ key }) => key).toSorted()).toEqual(Object.keys(decisionWords).toSorted())
  const asked = new Set(decisionTables.flatMap(({ inputs }) => inputs.map(({ key }) => key)))
  expect([...asked].toSorted()).toEqual(Object.keys(inputWords).toSorted())
})

test('CERT/CC and CISA say what a product owner understands', () => {
  expect(speak(say('ssvc.value', { input: 'exploitation', value: 'active' }))).toBe(
    'somebody is attacked through it',
  )
  expect(speak(say('ssvc.value', { input: 'automatable', value: 'yes' }))).toBe(
    'an attacker can automate every step',
  )
})

describe.skipIf(!existsSync(corpus))("every row of CERT/CC's own files", () => {
  const files = existsSync(corpus)
    ? folders.flatMap((folder) => readdirSync(join(corpus, folder)).map((name) => `${folder}/${name}`))
    : []

  test('is of a table that we have, each once', () => {
    expect(files.map((file) => tableOf(file)?.key).toSorted()).toEqual(
      decisionTables.map(({ key }) => key).toSorted(),
    )
  })

  test.each(files)('%s', (file) => {
    const table = tableOf(file)
    if (table === undefined) throw new Error(`no table says that it is from ${file}`)
    const [[, ...headings] = [], ...rows] = rowsOf(readFileSync(join(corpus, file), 'utf8'))
    expect(headings).toEqual([...table.inputs, table.outcome].map(heading))
    for (const [, ...cells] of rows) {
      const answers: Answers = Object.fromEntries(
        table.inputs.map(({ key }, at) => [key, known(cells[at] ?? '', say('ssvc.nobody-said'))]),
      )
      const decision = decide(table, answers)
      expect([cells, decision.kind === 'decided' && decision.outcome]).toEqual([cells, cells.at(-1)])
    }
    expect(rows).toHaveLength(table.decisions.join('').length)
  })
})

function tableOf(file: string): DecisionTable | undefined {
  return decisionTables.find(({ source }) => source.endsWith(`data/csv/${file}`))
}

function heading({ name, version, namespace }: DecisionPoint): string {
  return `${name} v${version}${namespace === 'cisa' ? ' (cisa)' : ''}`
}

/** These files quote whole cells only, and have no quotes inside of them. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const lines = csv.split(/\r?\n/).filter((line) => line !== '')
  return lines.map((line) =>
    [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
  )
}
