import { readFileSync } from 'node:fs'
import Handlebars from 'handlebars'

Handlebars.registerHelper('euro', (cents) => `${(cents / 100).toFixed(2)} EUR`)

const compiled = {}

/** A page of `templates/`, compiled once. */
export function page(name, values) {
  compiled[name] ??= Handlebars.compile(
    readFileSync(new URL(`templates/${name}.hbs`, import.meta.url), 'utf8'),
  )
  return compiled[name](values)
}
