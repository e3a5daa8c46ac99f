import type { ReportDocument } from '../document/document.ts'
import type { ByteSource } from '../source/source.ts'
import { Builder } from './builder.ts'
import { planElements } from './element-plan.ts'
import { endDocument, startDocument } from './prolog.ts'
import { XmlCursor } from './xml-cursor.ts'

/**
 * An XML 1.0 document over a source that stands at its start. It is in memory only a block at a time, and the values
 * selected only until they were received; those were received already when a mistake is met further on. An element
 * of which its schema asks a text is the text in it, without white space at its ends; else an object of its children
 * by name, its attributes (`@name`) and its own text (`#text`). Prefixes are left out of the names of elements.
 */
export function xmlDocument(source: ByteSource): ReportDocument {
  return {
    read: (selections) => {
      const cursor = new XmlCursor(source)
      startDocument(cursor)
      new Builder(cursor).readDocument(planElements(selections))
      endDocument(cursor)
    },
  }
}
