import { type Colour, onPaper } from './palette.ts'

/** Sizes of letters in charts, in pixels. */
export const letter = 13
export const font = 'system-ui, sans-serif'

/** What a row of a chart is drawn of. */
export type Shape = ReturnType<typeof bar | typeof stroke | typeof dot | typeof label>

/** From one edge to the other, whichever comes first. */
export function bar(from: number, to: number, middle: number, thick: number, colour: Colour) {
  const shape = {
    x: Math.min(from, to),
    y: middle - thick / 2,
    width: Math.max(1, Math.abs(to - from)),
    height: thick,
  }
  return { type: 'rect', silent: true, shape, style: { fill: onPaper(colour) } } as const
}

export function stroke(x1: number, y1: number, x2: number, y2: number, colour: Colour, lineWidth = 2) {
  const style = { stroke: onPaper(colour), lineWidth }
  return { type: 'line', silent: true, shape: { x1, y1, x2, y2 }, style } as const
}

/** Filled, or hollow for the other end of something. */
export function dot(cx: number, cy: number, colour: Colour, kind: 'filled' | 'hollow') {
  const style = {
    fill: onPaper(kind === 'filled' ? colour : 'card'),
    stroke: onPaper(colour),
    lineWidth: 2,
  }
  return { type: 'circle', silent: true, shape: { cx, cy, r: 5 }, style } as const
}

export function label(
  text: string,
  x: number,
  y: number,
  align: 'left' | 'right' | 'center',
  colour: Colour = 'ink',
) {
  const style = {
    text,
    x,
    y,
    align,
    verticalAlign: 'middle',
    fill: onPaper(colour),
    font: `${letter}px ${font}`,
  } as const
  return { type: 'text', silent: true, style } as const
}

/** A range as every drawing of Holdpoint has it: a line from end to end, a tall mark in the middle, a dot for the mean. */
export function whisker(
  { low, middle, high }: { readonly low: number; readonly middle: number; readonly high: number },
  y: number,
  colour: Colour,
): readonly Shape[] {
  return [
    stroke(low, y, high, y, colour),
    stroke(low, y - 5, low, y + 5, colour),
    stroke(high, y - 5, high, y + 5, colour),
    stroke(middle, y - 9, middle, y + 9, colour, 3),
  ]
}
