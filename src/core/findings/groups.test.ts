import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { Groups } from './groups.ts'

const groupsOf = (names: readonly string[]) => {
  const groups = new Groups(names.length, (row) => names[row] ?? '')
  return [...groups.firsts()].map((first) => groups.rowsOf(first))
}

test.prop([fc.array(fc.string({ maxLength: 2 }), { maxLength: 200 })])(
  'rows of one name are one group, in their order, and no row is in two',
  (names) => {
    const expected = Map.groupBy(names.keys(), (row) => names[row])
    expect(groupsOf(names)).toEqual([...expected.values()])
  },
)

const prime = 0x01000193
const stateAfter = (text: string, from: number) =>
  Array.from(text).reduce((state, sign) => Math.imul(state ^ sign.charCodeAt(0), prime), from)

/**
 * Two texts that take FNV-1a from one state to the same other one: heads whose states share their upper half, each with
 * a last sign that makes up for the difference of the lower halves.
 */
function collidingFrom(state: number): readonly [string, string] {
  const seen = new Map<number, string>()
  for (let number = 0; ; number++) {
    const head = number.toString(36)
    const reached = stateAfter(head, state)
    const other = seen.get(reached >>> 16)
    seen.set(reached >>> 16, head)
    if (other === undefined) continue
    const difference = (reached ^ stateAfter(other, state)) & 0xffff
    return [head + String.fromCharCode(difference ^ 0x41), `${other}A`]
  }
}

test('a report made to have every hash meet is put in groups all the same', () => {
  const pairs: (readonly [string, string])[] = []
  let state = 0x811c9dc5
  for (let part = 0; part < 10; part++) {
    const pair = collidingFrom(state)
    expect(stateAfter(pair[0], state)).toBe(stateAfter(pair[1], state))
    state = stateAfter(pair[0], state)
    pairs.push(pair)
  }
  const names = Array.from({ length: 1024 }, (_, number) =>
    pairs.map(([a, b], part) => ((number >> part) & 1 ? a : b)).join(''),
  )
  expect(new Set(names).size).toBe(1024)
  expect(groupsOf([...names, ...names])).toEqual(names.map((_, row) => [row, row + 1024]))
})
