/**
 * Colours of charts, on paper and in the dark. Their hues keep apart for colour-blind readers (after Okabe and Ito, 2008,
 * darkened until each stands out from white by 3 to 1), and no chart needs them: dashes, marks and letters say the same.
 */
export const palette = {
  ink: ['#1d1c1a', '#eeece6'],
  soft: ['#6b6861', '#a09c92'],
  line: ['#dcd8cf', '#3a3834'],
  card: ['#ffffff', '#1e1d1b'],
  blue: ['#0a5fb4', '#7fb0ff'],
  vermilion: ['#c2410c', '#ff9d6b'],
  green: ['#00785a', '#4fd1a5'],
  purple: ['#8e3b84', '#e39bd8'],
  ochre: ['#946200', '#e6b65c'],
  slate: ['#4b5563', '#b6c0cc'],
} as const

export type Colour = keyof typeof palette

export function onPaper(colour: Colour): string {
  return palette[colour][0]
}

/** For the series of one chart, in their order; a seventh begins again with dashes of its own. */
export const seriesColours: readonly Colour[] = ['blue', 'vermilion', 'green', 'purple', 'ochre', 'slate']

/** What turns a drawing dark with the page around it, on a screen only: paper is white. */
export const darkStyle = `@media screen and (prefers-color-scheme:dark){${Object.values(palette)
  .map(([light, dark]) => `[fill="${light}"]{fill:${dark}}[stroke="${light}"]{stroke:${dark}}`)
  .join('')}}`
