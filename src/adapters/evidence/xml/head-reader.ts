import { limits } from '../../../core/base/limits.ts'
import { exclamation, question, slash } from './bytes.ts'
import { behindLess, readBang, skipInstruction } from './markup.ts'
import { OpenNames } from './open-names.ts'
import { endDocument, startDocument } from './prolog.ts'
import { skipElement } from './skip.ts'
import { Tag } from './tag.ts'
import { skipText, textIn } from './text.ts'
import { trimmed } from './trimmed.ts'
import type { XmlCursor } from './xml-cursor.ts'

/** What is known of an element: its own text once it has ended, its attributes and the first child of each name. */
export interface HeadNode {
  text?: string
  readonly members: Map<string, HeadNode>
}

const emptyNode = (): HeadNode => ({ members: new Map() })

/** Keeps the outline of a document. `root` grows while it reads, and stays as it is when reading fails. */
export class HeadReader {
  readonly root: HeadNode = emptyNode()
  readonly #cursor: XmlCursor
  readonly #tag: Tag
  readonly #open: OpenNames
  #names = limits.headNames

  constructor(cursor: XmlCursor) {
    this.#cursor = cursor
    this.#tag = new Tag(cursor)
    this.#open = new OpenNames(cursor)
  }

  read(): void {
    startDocument(this.#cursor)
    this.#element(this.root)
    endDocument(this.#cursor)
  }

  /** Reads an element, at whose `<` the cursor stands, into the node around it. */
  #element(around: HeadNode): void {
    const tag = this.#tag
    tag.read()
    const name = tag.localName()
    if (this.#open.depth === limits.headDepth || !this.#hasRoom(around, name))
      skipElement(this.#cursor, tag, this.#open)
    else this.#node(around, name)
  }

  #node(around: HeadNode, name: string): void {
    const node = emptyNode()
    around.members.set(name, node)
    this.#attributes(node)
    if (this.#tag.isEmpty) node.text = ''
    else this.#content(node)
  }

  #hasRoom({ members }: HeadNode, name: string): boolean {
    if (members.size === limits.headNames / 4 || members.has(name) || name.length > limits.headText)
      return false
    return this.#names-- > 0
  }

  #attributes(node: HeadNode): void {
    const { attributes } = this.#tag
    for (let index = 0; index < attributes.count; index++) {
      const name = `@${attributes.memberName(index)}`
      const text = attributes.value(index)
      if (text.length <= limits.headText && this.#hasRoom(node, name))
        node.members.set(name, { text, members: new Map() })
    }
  }

  #content(node: HeadNode): void {
    const cursor = this.#cursor
    this.#open.open(this.#tag.from, this.#tag.to)
    let text = ''
    for (;;) {
      text += this.#text(text.length <= limits.headText)
      const byte = behindLess(cursor)
      if (byte === slash) break
      if (byte === exclamation) text += readBang(cursor, text.length <= limits.headText)
      else if (byte === question) skipInstruction(cursor)
      else this.#element(node)
    }
    cursor.at += 2
    this.#open.close()
    const own = trimmed(text)
    if (own.length <= limits.headText) node.text = own
  }

  #text(isWanted: boolean): string {
    const cursor = this.#cursor
    cursor.next()
    if (isWanted) cursor.kept = cursor.at
    const contains = skipText(cursor)
    const text = isWanted ? textIn(cursor, cursor.kept, cursor.at, contains) : ''
    cursor.kept = -1
    return text
  }
}
