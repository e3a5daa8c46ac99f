import { basename } from 'node:path'
import { gate as runGate } from '../app/gate.ts'
import { recordsFileOf } from '../app/records-file.ts'
import { parseOrders, rendered, writeDocument } from '../app/write-documents.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { instantFrom } from '../core/base/instant.ts'
import { exitCodeOf } from '../core/policy/verdict.ts'
import { command } from './command.ts'
import { gateOptions } from './gate-options.ts'
import { observed } from './observed.ts'
import { readingProgress } from './reading-progress.ts'
import { knownHere, releaseFrom } from './release-options.ts'
import { steadyHeap } from './steady-heap.ts'

export const gate = command({
  name: 'gate',
  says: 'Read scanner reports and say whether a release may go: pass, warn, hold or unknown, why, and what clears it. Exits with 0 for pass and warn, 2 for hold, 3 for unknown.',
  arguments: {
    usage: 'FILE...',
    says: { FILE: 'A report, a folder or a pattern of reports, or - for standard input' },
    // None with --products.
    least: 0,
    most: Number.POSITIVE_INFINITY,
  },
  options: gateOptions,
  examples: [
    { run: 'holdpoint gate trivy.json', says: 'Judge one report by the shipped policy' },
    {
      run: 'holdpoint gate reports/ --release shop@4.2.0 --deployed shop-4.1.json --out markdown=gate.md',
      says: 'Judge a release against what is deployed, and write a comment for the pull request',
    },
    {
      run: 'holdpoint gate reports/ --release shop@main --nightly',
      says: 'Say each night what would hold the branch, and what will hold it within 14 days',
    },
    {
      run: 'holdpoint gate --products releases/ --out json=results/',
      says: 'Judge every release of a product line, and keep the result of each',
    },
  ],
  run: async (given, terminal) => {
    const now = instantFrom(Date.now())
    const { arguments: evidence, options } = given
    const { products } = options
    if (products !== undefined) {
      const { gateProducts } = await import('./gate-products.ts')
      return gateProducts(given, products, now, terminal)
    }
    steadyHeap()
    if (evidence.length === 0)
      throw new HoldpointError('usage.missing-argument', { command: 'gate', usage: 'FILE...' })
    const orders = parseOrders(options.out)
    const observe = observed(options.observe, now, terminal)
    const release = releaseFrom(options, basename(process.cwd()))
    if (options.record && release.unnamed)
      throw new HoldpointError('release.unnamed', { product: release.product })
    const progress = readingProgress(terminal)
    const { policy, format, mapping: mappings, workers, nightly } = options
    const request = { evidence, release, policy, format, mappings, nightly, ...knownHere(options) }
    const { judgement, policy: inForce } = await runGate(request, {
      clock: { now: () => now },
      progress: progress.show,
      workers,
    })
    progress.done()
    const documentOptions = {
      columns: terminal.width,
      saidInProduction: options['in-production'],
      detail: options.detail,
      ...(observe !== undefined && { observe }),
    }
    for (const order of orders) writeDocument(judgement, order, documentOptions)
    if (options.record) {
      const { recordText } = await import('../app/record-result.ts')
      await recordText(recordsFileOf(), [...rendered(judgement, 'json', documentOptions)].join(''), inForce)
    }
    const shown = options.json ? 'json' : 'terminal'
    for (const piece of rendered(judgement, shown, { ...documentOptions, style: terminal.style }))
      terminal.out.write(piece)
    return observe === undefined ? exitCodeOf(judgement.verdict) : 0
  },
})
