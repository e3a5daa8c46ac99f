import { basename } from 'node:path'
import { gate as runGate } from '../app/gate.ts'
import { documentNames, parseOrders, rendered, writeDocument } from '../app/write-documents.ts'
import { type Instant, instantFrom, parseInstant } from '../core/base/instant.ts'
import { exitCodeOf } from '../core/policy/verdict.ts'
import { type Observe, observeUntil } from '../core/release/observe.ts'
import { command } from './command.ts'
import { jsonOption } from './options.ts'
import { readingProgress } from './reading-progress.ts'
import { releaseFrom, releaseOptions } from './release-options.ts'
import { steadyHeap } from './steady-heap.ts'
import type { Terminal } from './terminal.ts'

export const gate = command({
  name: 'gate',
  says: 'Read scanner reports and say whether a release may go: pass, warn, hold or unknown, why, and what clears it. Exits with 0 for pass and warn, 2 for hold, 3 for unknown.',
  arguments: {
    usage: 'FILE...',
    says: { FILE: 'A report, a folder or a pattern of reports, or - for standard input' },
    least: 1,
    most: Number.POSITIVE_INFINITY,
  },
  options: {
    ...releaseOptions,
    'in-production': {
      kind: 'text',
      value: 'FINDING',
      many: true,
      says: 'Say that this finding is in production already; it is shown first, and changes no verdict',
    },
    observe: {
      kind: 'text',
      value: 'UNTIL',
      says: 'Only watch until this day, at most 90 days ahead: exit with 0',
    },
    out: {
      kind: 'text',
      value: 'DOCUMENT=FILE',
      many: true,
      says: `Also write a document: ${documentNames.join(', ')}`,
    },
    detail: {
      kind: 'flag',
      says: 'Say in documents for wide places where exactly an unfixed flaw of our own stands',
    },
    json: jsonOption,
  },
  examples: [
    { run: 'holdpoint gate trivy.json', says: 'Judge one report by the shipped policy' },
    {
      run: 'holdpoint gate reports/ --release shop@4.2.0 --deployed shop-4.1.json --out markdown=gate.md',
      says: 'Judge a release against what is deployed, and write a comment for the pull request',
    },
  ],
  run: async ({ arguments: evidence, options }, terminal) => {
    steadyHeap()
    const now = instantFrom(Date.now())
    const orders = parseOrders(options.out)
    const observe =
      options.observe === undefined ? undefined : observing(parseInstant(options.observe), now, terminal)
    const release = releaseFrom(options, basename(process.cwd()))
    const progress = readingProgress(terminal)
    const { policy, deployed, format, mapping: mappings } = options
    const request = { evidence, release, policy, deployed, format, mappings }
    const { judgement } = await runGate(request, { clock: { now: () => now }, progress: progress.show })
    progress.done()
    const documentOptions = {
      columns: terminal.width,
      saidInProduction: options['in-production'],
      detail: options.detail,
      ...(observe !== undefined && { observe }),
    }
    for (const order of orders) writeDocument(judgement, order, documentOptions)
    const shown = options.json ? 'json' : 'terminal'
    for (const piece of rendered(judgement, shown, { ...documentOptions, style: terminal.style }))
      terminal.out.write(piece)
    return observe === undefined ? exitCodeOf(judgement.verdict) : 0
  },
})

/** A forgotten option must not keep the gate open, so its end is said and the verdict counts. */
function observing(until: Instant, now: Instant, terminal: Terminal): Observe | undefined {
  const observe = observeUntil(until, now)
  if (observe === undefined)
    terminal.err.write(`Observing ended on ${until.slice(0, 10)}: the verdict counts.\n`)
  return observe
}
