import { type Document, isMap, isNode, parseDocument } from 'yaml'
import { partsOf } from './estimate-document.ts'
import type { Answer } from './interview.ts'

/** Who answers, when, and where an answer comes from that does not say so itself. */
export interface Answering {
  readonly by: string
  /** As it is written in the file: `2026-11-24T13:05Z`. */
  readonly at: string
  readonly source: string
}

/**
 * The text of a hold file with an answer in its place; comments and everything else stay. A confirmation of what stood
 * there before goes, because it was of that.
 */
export function withAnswer(text: string, answer: Answer, { by, at, source }: Answering): string {
  const document = parseDocument(text)
  const claim = { source, by, at }
  switch (answer.kind) {
    case 'amount': {
      const stated = { ...partsOf(answer.amount), ...claim, source: answer.source ?? source }
      put(document, ['estimates', answer.name], stated)
      break
    }
    case 'chosen':
      choose(document, answer, claim)
      break
    default:
      return text
  }
  return document.toString({ lineWidth: 0 })
}

function choose(
  document: Document,
  { key, chosen }: Extract<Answer, { kind: 'chosen' }>,
  claim: { readonly source: string; readonly by: string; readonly at: string },
): void {
  const [first = ''] = chosen
  const { source, ...stated } = claim
  switch (key) {
    case 'answer':
      put(document, ['inProduction'], { answer: first, ...claim })
      break
    case 'classes':
      put(document, ['data'], { classes: chosen, ...claim })
      break
    case 'from':
    case 'by': {
      const path = ['release', 'exposure']
      const before: unknown = document.getIn(path)
      const old = isMap(before) ? Object.entries(before.toJSON()).filter(([name]) => kept.has(name)) : []
      put(document, path, { ...Object.fromEntries(old), [key]: first, source, stated })
    }
  }
}

const kept = new Set(['from', 'by', 'with'])

/** Sets what stands at a path; a place that is empty until then becomes a mapping. The key keeps its comments. */
function put(document: Document, path: readonly string[], value: object): void {
  for (let depth = 1; depth < path.length; depth += 1) {
    const around = path.slice(0, depth)
    if (!isMap(document.getIn(around, true))) document.setIn(around, document.createNode({}))
  }
  const node = document.createNode(value)
  const before: unknown = document.getIn(path, true)
  if (isNode(before) && before.comment != null) node.comment = before.comment
  const classes: unknown = node.get('classes', true)
  if (classes !== undefined && isNode(classes) && 'flow' in classes) classes.flow = true
  document.setIn(path, node)
}
