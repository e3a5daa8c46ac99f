import { expect, test } from 'vitest'
import { progressOn } from './progress.ts'
import { wantsColour } from './terminal.ts'

test.for([
  [{}, true, true],
  [{}, false, false],
  [{ TERM: 'dumb' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  // https://no-color.org: "when present and not an empty string".
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
] as const)('with %j and a terminal %s, colour is %s', ([environment, interactive, colour]) => {
  expect(wantsColour(environment, interactive)).toBe(colour)
})

test('progress is silent for a second, then shows ten times a second at most, and leaves no trace', () => {
  const written: string[] = []
  let time = 0
  const output = { write: (text: string) => void written.push(text), closed: () => false }
  const progress = progressOn(output, 10, () => time)
  for (time = 0; time <= 1_200; time += 50) progress.show(`at ${time} of many`)
  progress.done()
  progress.done()
  expect(written).toEqual(['\r\u001b[Kat 1000 o', '\r\u001b[Kat 1100 o', '\r\u001b[Kat 1200 o', '\r\u001b[K'])
})
