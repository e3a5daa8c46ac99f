import { HoldpointError } from '../../core/base/errors.ts'
import { limits } from '../../core/base/limits.ts'
import type { VexProduct } from '../../core/intel/vex-statement.ts'

/**
 * Counts the statements of one document and what they name. Throws `evidence.too-many-statements` beyond the limits: a
 * statement that was dropped could be the one that says "affected".
 */
export function statementRoom(): (products: readonly VexProduct[]) => void {
  let statements = 0
  let names = 0
  return (products) => {
    statements++
    if (statements > limits.vexStatements) throw tooMany('VEX statements', limits.vexStatements)
    for (const { subcomponents } of products) names += 1 + subcomponents.length
    if (names > limits.vexNames) throw tooMany('products in VEX statements', limits.vexNames)
  }
}

function tooMany(what: string, limit: number): HoldpointError {
  return new HoldpointError('evidence.too-many-statements', { what, limit })
}
