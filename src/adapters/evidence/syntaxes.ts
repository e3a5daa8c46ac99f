import { json } from './json/json-syntax.ts'
import type { Syntax, SyntaxName } from './syntax.ts'

/** Loads what reads a syntax; JSON, which most reports are, is at hand. */
export const syntaxes: Readonly<Record<SyntaxName, () => Promise<Syntax>>> = {
  csv: async () => (await import('./csv/csv-syntax.ts')).csv,
  json: async () => json,
  text: async () => (await import('./text/text-syntax.ts')).text,
  xml: async () => (await import('./xml/xml-syntax.ts')).xml,
}
