import * as z from 'zod/mini'
import type { Mapping } from './mapping-document.ts'

/** What paths lead to, or through. */
interface Node {
  /** Whether a path ends here. */
  isEnd: boolean
  readonly members: Map<string, Node>
}

const newNode = (): Node => ({ isEnd: false, members: new Map() })

/** A schema of just the members to which these paths lead: the readers build nothing else. */
export function recordSchema(
  paths: readonly (readonly string[])[],
  syntax: Mapping['syntax'],
): z.ZodMiniType {
  const root = newNode()
  for (const path of paths) {
    let node = root
    for (const step of path) {
      const next = node.members.get(step) ?? newNode()
      node.members.set(step, next)
      node = next
    }
    node.isEnd = true
  }
  if (syntax === 'csv') return objectOf(root, () => z.string())
  return syntax === 'xml' ? elementSchema(root) : valueSchema(root)
}

const objectOf = ({ members }: Node, schemaOf: (node: Node, name: string) => z.ZodMiniType) =>
  z.object(Object.fromEntries(Array.from(members, ([name, node]) => [name, schemaOf(node, name)])))

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const leaf = z.union([scalar, z.array(scalar)])

function valueSchema(node: Node): z.ZodMiniType {
  const { isEnd, members } = node
  if (members.size === 0) return leaf
  const each = members.get('*')
  if (isEnd || (each !== undefined && members.size > 1)) return z.unknown()
  const optional = (inner: Node) => z.nullish(valueSchema(inner))
  return each === undefined ? objectOf(node, optional) : z.array(optional(each))
}

/** An element that stands once and one that stands often are read alike: as a list. */
function elementSchema(node: Node): z.ZodMiniType {
  const { isEnd, members } = node
  if (members.size === 0) return z.string()
  if (isEnd || members.has('*')) return z.unknown()
  return objectOf(node, (inner, name) => {
    const isText = name.startsWith('@') || name === '#text'
    return isText ? z.nullish(z.string()) : z.nullish(z.array(elementSchema(inner)))
  })
}
