import type { BoundCondition, Subject } from './condition.ts'
import { all, any, not, type Outcome, type OutcomeKind } from './outcome.ts'

/** What a rule asks, compiled: conditions under all, any and not. */
export type Expression =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'condition'; readonly condition: BoundCondition }

export function conditionExpression(condition: BoundCondition): Expression {
  return { kind: 'condition', condition }
}

/** All of several; of one, that one. */
export function conjunction(of: readonly Expression[]): Expression {
  const [only, ...others] = of
  return only !== undefined && others.length === 0 ? only : { kind: 'all', of }
}

/** The answer of an expression with the answer of each of its parts: the path that led to it. */
export type Evaluation =
  | {
      readonly kind: 'all' | 'any' | 'not'
      readonly outcome: OutcomeKind
      readonly of: readonly Evaluation[]
    }
  | {
      readonly kind: 'condition'
      readonly name: string
      readonly outcome: OutcomeKind
      readonly because: Outcome['because']
      readonly remediation: string
    }

/** Whether none of its conditions asks where the flaw is. */
export function asksOfFlawAlone(expression: Expression): boolean {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return expression.of.every(asksOfFlawAlone)
    case 'not':
      return asksOfFlawAlone(expression.of)
    case 'condition':
      return expression.condition.asksOfFlawAlone
  }
}

/** Answers without keeping the path, and stops as soon as it is settled: for every finding against every rule. */
export function outcomeOf(expression: Expression, subject: Subject): OutcomeKind {
  switch (expression.kind) {
    case 'all':
      return all(expression.of, outcomeOf, subject)
    case 'any':
      return any(expression.of, outcomeOf, subject)
    case 'not':
      return not(outcomeOf(expression.of, subject))
    case 'condition':
      return expression.condition.evaluate(subject).kind
  }
}

/** Answers and keeps the whole path: for what a person reads. */
export function evaluate(expression: Expression, subject: Subject): Evaluation {
  switch (expression.kind) {
    case 'all':
    case 'any': {
      const of = expression.of.map((part) => evaluate(part, subject))
      const outcome = (expression.kind === 'all' ? all : any)(of, ({ outcome }) => outcome, subject)
      return { kind: expression.kind, outcome, of }
    }
    case 'not': {
      const of = evaluate(expression.of, subject)
      return { kind: 'not', outcome: not(of.outcome), of: [of] }
    }
    case 'condition': {
      const { kind, because } = expression.condition.evaluate(subject)
      const { name, remediation } = expression.condition
      return { kind: 'condition', name, outcome: kind, because, remediation }
    }
  }
}

/**
 * The conditions that settled it: under `all` those that were met, or what stopped it; under `any` what let it pass.
 * What a `not` kept out explains nothing, unless there is nothing else.
 */
export function deciding(evaluation: Evaluation): readonly Settled[] {
  const plain = settling(evaluation, false)
  return plain.length > 0 ? plain : settling(evaluation, true)
}

type Settled = Extract<Evaluation, { kind: 'condition' }>

function settling(evaluation: Evaluation, throughNot: boolean): readonly Settled[] {
  if (evaluation.kind === 'condition') return [evaluation]
  if (evaluation.kind === 'not')
    return throughNot ? evaluation.of.flatMap((part) => settling(part, true)) : []
  return evaluation.of
    .filter((part) => part.outcome === evaluation.outcome)
    .flatMap((part) => settling(part, throughNot))
}

/** Every condition in an expression, in the order in which it stands there. */
export function conditionsOf(expression: Expression): BoundCondition[] {
  if (expression.kind === 'condition') return [expression.condition]
  return expression.kind === 'not' ? conditionsOf(expression.of) : expression.of.flatMap(conditionsOf)
}
