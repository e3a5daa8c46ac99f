import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { subject } from '../../../test/subject.ts'
import { say } from '../language/catalogue.ts'
import { conditionsOf, deciding, type Expression, evaluate, outcomeOf } from './expression.ts'
import { all, any, not, type OutcomeKind } from './outcome.ts'

const anything = subject({})
const kinds = ['met', 'unmet', 'unknown'] as const

/** A condition that always answers the same, by name. */
function fixed(kind: OutcomeKind, name: string = kind): Expression {
  const because = say('product.is', { product: name })
  const condition = {
    name,
    remediation: '',
    feeds: [],
    thresholds: [],
    asksOfFlawAlone: false,
    asksTheDate: false,
    evaluate: () => ({ kind, because }),
    changes: () => [],
  }
  return { kind: 'condition', condition }
}

const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...kinds).map((kind) => fixed(kind)),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
  ),
}))

const itself = (kind: OutcomeKind) => kind

/** Kleene's tables, walked without a shortcut. */
function walked(expression: Expression): OutcomeKind {
  switch (expression.kind) {
    case 'condition':
      return expression.condition.evaluate(anything).kind
    case 'not':
      return not(walked(expression.of))
    case 'all':
      return all(expression.of.map(walked), itself, undefined)
    case 'any':
      return any(expression.of.map(walked), itself, undefined)
  }
}

prop.prop([tree])('an answer with its path and one without are the same', (expression) => {
  expect(outcomeOf(expression, anything)).toBe(walked(expression))
  expect(evaluate(expression, anything).outcome).toBe(walked(expression))
})

prop.prop([tree])('something always settles it', (expression) => {
  expect(deciding(evaluate(expression, anything)).length).toBeGreaterThan(0)
})

prop.prop([tree])('more knowledge never takes an answer back: only unknown ones can change', (expression) => {
  // Kleene's connectives are monotone: what is settled stays settled, however the unknown turns out.
  const known = (each: Expression): Expression =>
    each.kind === 'condition'
      ? fixed(each.condition.name === 'unknown' ? 'met' : walked(each))
      : each.kind === 'not'
        ? { kind: 'not', of: known(each.of) }
        : { ...each, of: each.of.map(known) }
  if (walked(expression) !== 'unknown')
    expect(outcomeOf(known(expression), anything)).toBe(walked(expression))
})

describe('what settled it', () => {
  const [met, unmet, unknown] = [fixed('met', 'a'), fixed('unmet', 'b'), fixed('unknown', 'c')]
  test.each<[string, Expression, string[]]>([
    ['under all, everything that was met', { kind: 'all', of: [met, met] }, ['a', 'a']],
    ['under all, what stopped it', { kind: 'all', of: [met, unmet, unknown] }, ['b']],
    ['under all, what could not tell', { kind: 'all', of: [met, unknown] }, ['c']],
    ['under any, what let it pass', { kind: 'any', of: [met, unmet, unknown] }, ['a']],
    ['under any, everything where nothing let it pass', { kind: 'any', of: [unmet, unmet] }, ['b', 'b']],
    [
      'what a not kept out stays out where anything else was met',
      { kind: 'all', of: [met, { kind: 'not', of: unmet }] },
      ['a'],
    ],
    ['a not, where it alone stopped it', { kind: 'all', of: [met, { kind: 'not', of: met }] }, ['a']],
  ])('%s', (_, expression, names) => {
    expect(deciding(evaluate(expression, anything)).map(({ name }) => name)).toEqual(names)
  })

  test('keeps why each condition answered so', () => {
    expect(deciding(evaluate(met, anything))[0]?.because).toEqual(say('product.is', { product: 'a' }))
  })
})

test('the conditions of an expression stand in the order in which it has them', () => {
  const [a, b, c] = [fixed('met', 'a'), fixed('met', 'b'), fixed('met', 'c')]
  const expression: Expression = { kind: 'all', of: [a, { kind: 'not', of: { kind: 'any', of: [b, c] } }] }
  expect(conditionsOf(expression).map(({ name }) => name)).toEqual(['a', 'b', 'c'])
})
