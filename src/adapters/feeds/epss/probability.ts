/** Probabilities are kept as whole numbers of these parts: 9 decimals and fewer come out exactly as they went in. */
const parts = 1e9
const mostDecimals = 9
const zero = 48
const point = 46

/** A probability, 0 to 1, as so many billionths; -1 for what is none, or has more than 9 decimals. */
export function billionthsIn(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from) - zero
  if (to === from + 1) return first === 0 || first === 1 ? first * parts : -1
  const pointAt = from + 1
  const decimals = to - pointAt - 1
  if (text.charCodeAt(pointAt) !== point || decimals < 1 || decimals > mostDecimals)
    return written(text, from, to)
  let value = first === 0 || first === 1 ? first : Number.NaN
  for (let i = pointAt + 1; i < to; i += 1) {
    const digit = text.charCodeAt(i) - zero
    if (!(digit >= 0 && digit <= 9)) return written(text, from, to)
    value = value * 10 + digit
  }
  return inRange(value * 10 ** (mostDecimals - decimals))
}

/** Programs write small numbers as `1e-05`, and some write zeros without end. */
function written(text: string, from: number, to: number): number {
  const word = text.slice(from, to)
  if (!/^(?:[01](?:\.\d+)?|\d(?:\.\d+)?e-\d{1,2})$/iu.test(word)) return -1
  const value = Number(word)
  const billionths = Math.round(value * parts)
  return billionths / parts === value ? inRange(billionths) : -1
}

function inRange(billionths: number): number {
  return billionths >= 0 && billionths <= parts ? billionths : -1
}

/** The same probability again: the quotient of two exact numbers is the nearest to what was written. */
export function fromBillionths(billionths: number): number {
  return billionths / parts
}
