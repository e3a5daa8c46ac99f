import { isMainThread } from 'node:worker_threads'
import { version } from '../core/base/version.ts'
import { exitWith } from './exit-with.ts'
import { gate } from './gate.ts'

/** The gate as a file of its own, for pipelines that download one file: `node holdpoint-gate.mjs FILE...`. */
if (isMainThread)
  await exitWith(async (terminal) => {
    const argv = process.argv.slice(2)
    if (argv[0] !== '--version') return gate.run(argv, terminal)
    terminal.out.write(`${version}\n`)
    return 0
  })
else await import('../app/gate-worker.ts')
