/**
 * Whatever could mean something to CommonMark, to GitHub's own additions or to HTML. A character reference "cannot be
 * used in place of symbols indicating structure" (CommonMark 0.31, 6.2), so each mark becomes one.
 */
const marks = /[&<>|\\`*_~[\]!^$@#]|^[-+=]|^\d+(?=[.)])|:(?=[^\s\d]|\d+:)|\bgh-(?=\d)|\bwww\./giu

/** An empty character that keeps apart what GitHub would link or mention in finished text. */
const apart = '&#8203;'

/** A report's text on one line as text and nothing else: no markup, HTML, link, image, mention, reference or formula. */
export function escaped(line: string): string {
  return line.replace(marks, (mark) => {
    if (mark === '$') return '<span>&#36;</span>'
    // GitHub looks for mentions, issues and emoji where references are resolved already.
    if (mark === '@' || mark === '#') return `${reference(mark)}${apart}`
    return mark.length === 1 && mark !== ':' ? reference(mark) : `${mark}${apart}`
  })
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`
}

/** The same in a fixed-width font where a code span holds it safely: nothing is linked or marked up in one. */
export function code(line: string): string {
  if (line === '') return ''
  // In a table a pipe ends the cell even in a code span, and a backslash before it changes that; `##[` is a command.
  return /[`|\\]|##/.test(line) ? escaped(line) : `\`${line}\``
}
