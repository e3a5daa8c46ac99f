import { inert } from '../ci-commands.ts'

/** How GitHub shows an annotation, worst first. */
export type Level = 'error' | 'warning' | 'notice'

export interface Annotation {
  readonly level: Level
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number | undefined
}

/**
 * A workflow command, with its line end: `::error file=src/a.js,line=1,title=secret::message`. Its values are
 * escaped as GitHub's own toolkit does (actions/toolkit, packages/core/src/command.ts), so that none ends it.
 */
export function command({ level, title, message, file, line }: Annotation): string {
  const properties = [
    ...(file === undefined ? [] : [`file=${property(inert(file))}`]),
    ...(file === undefined || line === undefined ? [] : [`line=${line}`]),
    `title=${property(inert(title))}`,
  ]
  return `::${level} ${properties.join(',')}::${data(inert(message))}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
