import type { Syntax } from '../syntax.ts'
import { xmlDocument } from './xml-document.ts'
import { readHead } from './xml-head.ts'

export const xml: Syntax = {
  head: readHead,
  document: (source) => xmlDocument(source),
}
