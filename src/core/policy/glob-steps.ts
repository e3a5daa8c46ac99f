/**
 * One part of a glob. It takes the places in a path up to which the parts before it may have matched, and gives those
 * up to which it may have: every way at once, so that no pattern takes longer than its length times the path's.
 */
export type Step = (path: string, from: Places) => Places

/** For each place, 0 before the first character: whether it is one of them. */
export type Places = Uint8Array

/** Whether the steps, one after the other, lead from the start of a path to its end. */
export function leadThrough(steps: readonly Step[], path: string): boolean {
  const start = new Uint8Array(path.length + 1)
  start[0] = 1
  return through(steps, path, start)[path.length] === 1
}

function through(steps: readonly Step[], path: string, start: Places): Places {
  return steps.reduce((from, step) => step(path, from), start)
}

export const text =
  (literal: string): Step =>
  (path, from) =>
    from.map((_, at) => {
      const before = at - literal.length
      return before >= 0 && from[before] === 1 && path.startsWith(literal, before) ? 1 : 0
    })

/** `?` and `[ab]`: one character of a name. */
export const one =
  (fits: (character: string) => boolean): Step =>
  (path, from) =>
    from.map((_, at) => {
      const character = path[at - 1]
      return character !== undefined && character !== '/' && from[at - 1] === 1 && fits(character) ? 1 : 0
    })

/** `*`: any part of a name. */
export const within: Step = (path, from) => {
  let open = false
  return from.map((is, at) => {
    open = is === 1 || (open && path[at - 1] !== '/')
    return open ? 1 : 0
  })
}

/** `**` at the start of a name, before a slash: any number of folders, none too. */
export const folders: Step = (path, from) => {
  let open = false
  return from.map((is, at) => {
    open ||= is === 1
    return is === 1 || (open && path[at - 1] === '/') ? 1 : 0
  })
}

/** A slash with `**` behind it: the folder itself, and everything below it. */
export const below: Step = (path, from) => {
  let open = false
  return from.map((is, at) => {
    const reached = is === 1 || open
    open ||= is === 1 && path[at] === '/'
    return reached ? 1 : 0
  })
}

/** `**` alone: everything. */
export const anything: Step = (_, from) => {
  let open = false
  return from.map((is) => {
    open ||= is === 1
    return open ? 1 : 0
  })
}

/** `{a,b}`: one of several. */
export const oneOf =
  (alternatives: readonly (readonly Step[])[]): Step =>
  (path, from) => {
    const reached = alternatives.map((steps) => through(steps, path, from))
    return from.map((_, at) => (reached.some((places) => places[at] === 1) ? 1 : 0))
  }
