import { quoted } from '../text.ts'
import { entry } from './entry.ts'

/** Errors in what is said to be deployed. */
export const deployedErrors = {
  'deployed.other-product': entry(
    4,
    422,
    ({ product, expected }: { product: string; expected: string }) =>
      `is the result of another product, ${quoted(product)}, not of ${quoted(expected)}`,
    'Compare with the result of the release of this product that is deployed now, or name the product: --release NAME@VERSION.',
    { product: 'billing', expected: 'shop' },
  ),
  'deployed.held': entry(
    4,
    409,
    ({ verdict }: { verdict: 'hold' | 'unknown' }) =>
      `is the result of this very release, and it was ${verdict === 'hold' ? 'held' : 'not cleared'}`,
    'What was held is not what is deployed. Give the result of the release that runs now; --no-deployed leaves aside what is recorded here.',
    { verdict: 'hold' as const },
  ),
  'deployed.same-evidence': entry(
    4,
    409,
    ({ verdict }: { verdict: 'hold' | 'unknown' }) =>
      `rests on the very evidence of this run, and it was ${verdict === 'hold' ? 'held' : 'not cleared'}`,
    'It tells what is to ship, not what is deployed. Give the result of the release that runs now; --no-deployed leaves aside what is recorded here.',
    { verdict: 'hold' as const },
  ),
  'deployed.from-the-future': entry(
    4,
    422,
    ({ at }: { at: string }) => `says that it was made in the future, at ${at}`,
    'Check the clocks of the machines that run the gate.',
    { at: '2031-01-01T00:00:00.000Z' },
  ),
  'deployed.not-yet': entry(
    4,
    422,
    ({ at }: { at: string }) => `nothing can have been deployed in the future, at ${at}`,
    'Record a deployment when it has happened.',
    { at: '2031-01-01T00:00:00.000Z' },
  ),
} as const
