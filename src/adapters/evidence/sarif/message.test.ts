import { describe, expect, test } from 'vitest'
import { saidIn } from '../reading.fixture.ts'
import { log, said } from './log.fixture.ts'

// Section numbers are those of SARIF 2.1.0 (OASIS, 27 March 2020).

describe('the message of a result', () => {
  const rules = [
    {
      id: 'R1',
      messageStrings: { found: { text: "Variable '{0}' is {{never}} {1}." } },
      shortDescription: { text: 'Short.' },
    },
  ]

  // Section 3.11.5.
  test('is made of the string of its rule and its arguments', async () => {
    expect(
      (await said({ ruleId: 'R1', message: { id: 'found', arguments: ['x', 'set'] } }, rules))?.title,
    ).toBe("Variable 'x' is {never} set.")
  })

  test('may be a string of the whole tool', async () => {
    const tool = { driver: { name: 'S', globalMessageStrings: { all: { text: 'Everything in {0}.' } } } }
    const document = log({ tool, results: [{ message: { id: 'all', arguments: ['a.c'] } }] })
    expect((await saidIn(document))[0]?.title).toBe('Everything in a.c.')
  })

  test.each([
    [{ text: 'Tainted by [the request](1) or [docs](https://a.b/c).' }, 'Tainted by the request or docs.'],
    [{ text: 'Index a[0](unsafe use) {0}' }, 'Index a[0](unsafe use) {0}'],
    [{ text: '\n  First line\r\nsecond' }, 'First line'],
    [{ text: '{0} and {1}', arguments: ['a'] }, 'a and {1}'],
    [{ id: 'missing' }, 'Short.'],
    [null, 'Short.'],
  ])('%j is shown as %j', async (given, title) => {
    expect((await said({ ruleId: 'R1', message: given }, rules))?.title).toBe(title)
  })

  test('is the id of the rule where nothing else says anything', async () => {
    expect((await said({ ruleId: 'R9', message: {} }))?.title).toBe('R9')
  })
})
