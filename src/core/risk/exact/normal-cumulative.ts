import { exp } from './exp.ts'

const near = [2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356]
const nearBelow = [47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673]
const middle = [
  0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726,
  6848.190450536283, 11602.65143764735, 9842.714838383978,
]
const middleBelow = [
  22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
]
const far = [
  0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934, 2.9112874951168793e-5,
]
const farBelow = [
  1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
]
const inverseRootOfTwoPi = 0.3989422804014327

/**
 * The chance that a standard normal variable is at most z, relative error under 1e-12: Cody (1969; 1993, ACM algorithm
 * 715). 0 below -38.5. The same bits on every machine.
 */
export function normalCumulative(z: number): number {
  const x = Math.abs(z)
  if (x <= 0.67448975) return 0.5 + z * nearRatio(z * z)
  if (x > 38.5) return z < 0 ? 0 : 1
  const tail = x <= 5.656854249492381 ? gauss(x) * middleRatio(x) : gauss(x) * farRatio(x)
  return z < 0 ? tail : 1 - tail
}

function nearRatio(square: number): number {
  return ratio(square, 0.06568233791820745, near, 1, nearBelow)
}

function middleRatio(x: number): number {
  return ratio(x, 1.0765576773720192e-8, middle, 1, middleBelow)
}

function farRatio(x: number): number {
  const square = 1 / (x * x)
  const part = square * ratio(square, 0.023073441764940174, far, 1, farBelow)
  return (inverseRootOfTwoPi - part) / x
}

function ratio(
  x: number,
  top: number,
  above: readonly number[],
  bottom: number,
  below: readonly number[],
): number {
  let [numerator, denominator] = [top, bottom]
  for (let i = 0; i < above.length; i += 1) {
    numerator = numerator * x + (above[i] ?? 0)
    denominator = denominator * x + (below[i] ?? 0)
  }
  return numerator / denominator
}

/** e^(-x²/2), in two parts: the square of x rounded to sixteenths is exact. */
function gauss(x: number): number {
  const rounded = Math.floor(x * 16) / 16
  return exp(-rounded * rounded * 0.5) * exp(-(x - rounded) * (x + rounded) * 0.5)
}
