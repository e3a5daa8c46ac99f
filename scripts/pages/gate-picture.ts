import type { Style } from '../../src/adapters/documents/document.ts'
import { documents } from '../../src/adapters/documents/documents.ts'
import { shopStory } from '../../src/app/story.ts'

const columns = 80
const lineHeight = 18
const characterWidth = 8.43
const padding = 20
/** Up to the end of what holds the release: the rest is accounting. */
const lastLine = 'WARNINGS, WHICH'

/** Marks of dressed text, which no printable text contains. */
const [start, middle, end] = ['\u0001', '\u0002', '\u0003']

/** `docs/images/gate.svg`: what `npm start` shows of release 4.2, as a picture for README. */
export async function gatePicture(): Promise<string> {
  const { release } = await shopStory(import.meta.dirname)
  const terminal = documents.find(({ name }) => name === 'terminal')
  const style = (dress: Style, text: string) => start + dress + middle + text + end
  const text = [...(terminal?.render(release, { columns, style }) ?? [])].join('')
  const lines = text.split('\n')
  const shown = lines.slice(0, lines.findIndex((line) => line.includes(lastLine)) - 1)
  return picture(shown)
}

function picture(lines: readonly string[]): string {
  const width = Math.ceil(columns * characterWidth) + 2 * padding
  const height = lines.length * lineHeight + 2 * padding
  const rows = lines.map(
    (line, i) => `<text x="${padding}" y="${padding + 13 + i * lineHeight}">${dressed(line)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The gate's page for the release 4.2.0 of the example shop">
<style>
rect { fill: #fbfaf7 } text { font: 14px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1d1c1a }
.bold { font-weight: 700 } .dim { fill: #6b6861 } .red { fill: #b3261e } .yellow { fill: #9a6700 } .green { fill: #1a7f4b } .magenta { fill: #5b5fc7 } .inverse { font-weight: 700; fill: #b3261e }
@media (prefers-color-scheme: dark) { rect { fill: #1e1d1b } text { fill: #eeece6 } .dim { fill: #a09c92 } .red, .inverse { fill: #ff8a80 } .yellow { fill: #e0b050 } .green { fill: #5fd39a } .magenta { fill: #a5a8ff } }
</style>
<rect width="${width}" height="${height}" rx="12"/>
${rows.join('\n')}
</svg>
`
}

/** Each run of words stands at its column by itself: not every program keeps several spaces, and fonts differ. */
function dressed(line: string): string {
  let column = 0
  let classes: readonly string[] = []
  return line
    .split(new RegExp(`(${start}[a-z]+${middle}|${end}| {2,})`))
    .map((part) => {
      if (part.startsWith(start)) classes = [...classes, part.slice(1, -1)]
      else if (part === end) classes = classes.slice(0, -1)
      else column += part.length
      const isText = !part.startsWith(start) && part !== end && part.trim() !== ''
      return isText ? run(part, column - part.length, classes) : ''
    })
    .join('')
}

function run(text: string, column: number, classes: readonly string[]): string {
  const x = (padding + column * characterWidth).toFixed(1)
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<tspan x="${x}"${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>${escaped}</tspan>`
}
