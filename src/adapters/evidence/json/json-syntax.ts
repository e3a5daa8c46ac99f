import type { Syntax } from '../syntax.ts'
import { jsonDocument, jsonLines } from './json-document.ts'
import { readHead } from './json-head.ts'

export const json: Syntax = {
  head: readHead,
  document: (source, inLines) => (inLines ? jsonLines(source) : jsonDocument(source)),
}
