import { limits } from '../../../core/base/limits.ts'
import type { Cursor } from '../source/cursor.ts'
import { closeBrace, closeBracket, openBrace, openBracket, quote } from './bytes.ts'
import { readText } from './read-text.ts'
import { skipValue } from './skip.ts'
import { finish, start } from './start.ts'
import { another, endName, enter, startName } from './structure.ts'

/** What is known of a value: its text if it is a scalar, else its members by name; an array's first element is `0`. */
export interface HeadNode {
  text?: string
  kind?: 'null' | 'list'
  readonly members: Map<string, HeadNode>
}

const emptyNode = (): HeadNode => ({ members: new Map() })

/** Keeps the outline of a document. `root` grows while it reads, and stays as it is when reading fails. */
export class HeadReader {
  readonly root: HeadNode = emptyNode()
  /** Whether the document was there to its end, and well-formed. */
  whole = false
  readonly #cursor: Cursor
  #names = limits.headNames

  constructor(cursor: Cursor) {
    this.#cursor = cursor
  }

  read(): void {
    start(this.#cursor)
    this.#value(this.root, 0)
    finish(this.#cursor)
    this.whole = true
  }

  #value(node: HeadNode, depth: number): void {
    const byte = this.#cursor.next()
    if (depth === limits.headDepth) skipValue(this.#cursor, depth)
    else if (byte === openBrace) this.#object(node, depth + 1)
    else if (byte === openBracket) this.#array(node, depth + 1)
    else this.#scalar(node, byte, depth)
  }

  #scalar(node: HeadNode, byte: number, depth: number): void {
    const scalar = byte === quote ? readText(this.#cursor) : this.#bare(depth)
    if (scalar === undefined) node.kind = 'null'
    // At the end of what is there a number may have been cut in the middle.
    if (scalar !== undefined && scalar.length <= limits.headText && this.#cursor.next() !== -1)
      node.text = scalar
  }

  /** A number or word as it is written. */
  #bare(depth: number): string | undefined {
    const cursor = this.#cursor
    cursor.kept = cursor.at
    skipValue(cursor, depth)
    const written = cursor.bytes.toString('latin1', cursor.kept, cursor.at)
    cursor.kept = -1
    return written === 'null' ? undefined : written
  }

  #object(node: HeadNode, depth: number): void {
    const cursor = this.#cursor
    if (!enter(cursor, depth, closeBrace)) return
    do {
      startName(cursor)
      const name = readText(cursor)
      endName(cursor)
      this.#member(node, name, depth)
    } while (another(cursor, closeBrace))
  }

  #member(node: HeadNode, name: string, depth: number): void {
    if (this.#hasRoom(node, name, depth)) {
      const member = emptyNode()
      node.members.set(name, member)
      this.#value(member, depth)
    } else skipValue(this.#cursor, depth)
  }

  #hasRoom({ members }: HeadNode, name: string, depth: number): boolean {
    if (members.size === limits.headNames / 4 || members.has(name) || name.length > limits.headText)
      return false
    return depth === 1 || this.#names-- > 0
  }

  #array(node: HeadNode, depth: number): void {
    const cursor = this.#cursor
    node.kind = 'list'
    if (!enter(cursor, depth, closeBracket)) return
    const first = emptyNode()
    node.members.set('0', first)
    this.#value(first, depth)
    while (another(cursor, closeBracket)) skipValue(cursor, depth)
  }
}
