import * as z from 'zod/mini'

// Messages, traces and output are not read: they may hold anything, secrets included.
const text = z.nullish(z.string())
const some = z.nullish(z.array(z.object({})))

export const testcase = z.object({
  '@name': text,
  '@classname': text,
  '@status': text,
  '@result': text,
  failure: some,
  error: some,
  skipped: some,
})
export type Testcase = z.output<typeof testcase>

export const testsuite = z.object({
  '@name': text,
  '@tests': text,
  '@failures': text,
  '@errors': text,
})
export type Testsuite = z.output<typeof testsuite>
