import { findFeedsFolder } from '../app/feeds-folder.ts'
import { gateProducts as judgeProducts, productsJson, productsText } from '../app/gate-products.ts'
import { parseFolderOrders } from '../app/write-documents.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { type Instant, parseInstant } from '../core/base/instant.ts'
import { grouped } from '../core/base/words.ts'
import { exitCodeOf } from '../core/policy/verdict.ts'
import type { ExitCode } from './command.ts'
import type { gateOptions } from './gate-options.ts'
import { observed } from './observed.ts'
import type { OptionValues } from './options.ts'
import { megabytesRead } from './reading-progress.ts'
import type { Terminal } from './terminal.ts'

interface Given {
  readonly arguments: readonly string[]
  readonly options: OptionValues<typeof gateOptions>
}

/** `holdpoint gate --products FOLDER`. */
export async function gateProducts(
  { arguments: files, options }: Given,
  products: string,
  now: Instant,
  terminal: Terminal,
): Promise<ExitCode> {
  const began = performance.now()
  refuseWhatIsOfOne(files, options)
  const folder = products.replace(/(?<=.)[\\/]+$/, '')
  const { policy, mapping: mappings, format, environment, exposure, ships, detail, out, workers } = options
  const observe = observed(options.observe, now, terminal)
  const documents = { columns: terminal.width, detail, ...(observe !== undefined && { observe }) }
  const task = {
    folder,
    now,
    policy,
    mappings,
    format,
    feeds: findFeedsFolder(process.env),
    about: {
      ...(exposure !== undefined && { exposure: { from: exposure, source: '--exposure' } }),
      ...(environment !== undefined && { environment }),
      ...(ships !== undefined && { shipsAt: parseInstant(ships) }),
    },
    orders: parseFolderOrders(out, folder),
    documents,
  }
  const progress = terminal.progress()
  const judged = await judgeProducts(task, {
    workers,
    progress: {
      read: (file, bytes, total) => progress.show(megabytesRead(file, bytes, total)),
      judged: (done, of) => progress.show(`Judged ${grouped(done)} of ${grouped(of)} releases`),
    },
  })
  progress.done()
  const seconds = (performance.now() - began) / 1000
  const pieces = options.json
    ? productsJson(judged, documents)
    : productsText(judged, { ...documents, style: terminal.style }, seconds)
  for (const piece of pieces) terminal.out.write(piece)
  return observe === undefined ? exitCodeOf(judged.verdict) : 0
}

/** What is said of one release must not be taken for said of all. Throws `usage.not-with-products`. */
function refuseWhatIsOfOne(files: readonly string[], options: Given['options']): void {
  const {
    release,
    digest,
    deployed,
    'no-deployed': leftAside,
    record,
    'in-production': inProduction,
  } = options
  const given = [
    ...files.slice(0, 1),
    ...(release === undefined ? [] : ['--release']),
    ...(digest.length === 0 ? [] : ['--digest']),
    ...(deployed === undefined ? [] : ['--deployed']),
    ...(leftAside ? ['--no-deployed'] : []),
    ...(record ? ['--record'] : []),
    ...(inProduction.length === 0 ? [] : ['--in-production']),
  ]
  const [first] = given
  if (first !== undefined) throw new HoldpointError('usage.not-with-products', { given: first })
}
