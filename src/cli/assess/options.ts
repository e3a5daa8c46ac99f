import { jsonOption, type Options, type OptionValues } from '../options.ts'
import { releaseOptions } from '../release-options.ts'

/** Of `--init`: what the gate is told, and what a first hold file is begun with. */
export const initOptions = {
  ...releaseOptions,
  currency: {
    kind: 'text',
    value: 'CODE',
    says: 'With --init: the currency of every amount (ISO 4217); EUR where nobody says',
  },
  out: {
    kind: 'text',
    value: 'FILE',
    says: 'With --init: where the hold file goes; hold.yaml where nobody says',
  },
  force: { kind: 'flag', says: 'With --init: replace a file that is there' },
} as const satisfies Options

/** What `holdpoint assess` can be told. */
export const assessOptions = {
  init: {
    kind: 'flag',
    says: 'Begin a hold file: run the gate on reports, or take a result that it wrote, and leave five questions to answer',
  },
  ask: {
    kind: 'flag',
    says: 'Ask the five questions, write each answer into the hold file, show how it moves the numbers',
  },
  html: {
    kind: 'text',
    value: 'FILE',
    says: 'Also write a page with charts and tables, to read or to print',
  },
  svg: { kind: 'text', value: 'FOLDER', says: 'Also write each chart as an SVG file' },
  seed: {
    kind: 'whole',
    value: 'NUMBER',
    least: 0,
    most: 4_294_967_295,
    says: "Seed of the simulation; the first bytes of the file's sha256 where nobody says",
  },
  at: {
    kind: 'text',
    value: 'TIME',
    says: 'Assess as of then instead of now, such as 2026-11-24T13:00Z: with it the same file always gives the same numbers',
  },
  json: jsonOption,
  ...initOptions,
} as const satisfies Options

export type AssessOptions = OptionValues<typeof assessOptions>
