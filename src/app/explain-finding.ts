import type { DocumentOptions } from '../adapters/documents/document.ts'
import { explanationJson } from '../adapters/documents/json/explanation.ts'
import { explanationText } from '../adapters/documents/terminal/explanation.ts'
import { explain } from '../core/policy/explain.ts'
import { type GateRequest, gate, type Surroundings } from './gate.ts'

/**
 * Runs the gate and explains one of its findings. Throws as the gate does, and `finding.*` where the name is of none
 * or of several.
 */
export async function explainFinding(
  named: string,
  request: GateRequest,
  surroundings: Surroundings,
): Promise<{ readonly text: (options: DocumentOptions) => string; readonly json: () => string }> {
  const { judgement, policy } = await gate(request, surroundings)
  const explanation = explain(judgement, policy, named)
  return {
    text: (options) => explanationText(explanation, options),
    json: () => explanationJson(explanation),
  }
}
