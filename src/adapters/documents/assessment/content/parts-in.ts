import { type CostPart, costParts, type OptionResult } from '../../../../core/options/comparison.ts'

/** The parts of the cost that at least one option has, in the order of a waterfall. */
export function partsIn(options: readonly OptionResult[]): readonly CostPart[] {
  return costParts.filter((part) => options.some(({ parts }) => parts[part].mean !== 0))
}
