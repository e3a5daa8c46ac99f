import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** How a command ended, and all that it wrote. */
export interface Ended {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

interface Surroundings {
  readonly stdin?: string | Iterable<string>
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
}

/** What starts `holdpoint` from its sources: Node 22 warns that it strips types, which is none of the command's. */
export const fromSources: readonly string[] = [
  '--disable-warning=ExperimentalWarning',
  fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)),
]

const noRecords = fileURLToPath(new URL('none', import.meta.url))

/** Runs `holdpoint` from its sources as a process of its own, without a terminal, as a pipeline would. */
export function holdpoint(
  args: readonly string[],
  { stdin = '', env, cwd }: Surroundings = {},
): Promise<Ended> {
  return runProcess(process.execPath, [...fromSources, ...args], {
    stdin,
    // What whoever runs the tests has recorded or fetched is none of theirs.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      HOLDPOINT_RECORDS: noRecords,
      HOLDPOINT_FEEDS: process.env.HOLDPOINT_TEST_FEEDS,
      ...env,
    },
    ...(cwd === undefined ? {} : { cwd }),
  })
}

/** Runs any program the same way. Nothing of the test runner's environment gets in unless given. */
export function runProcess(
  program: string,
  args: readonly string[],
  { stdin = '', env, cwd }: Surroundings = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, stdio: ['pipe', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (exit) =>
      resolve({ exit, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    )
    // A command may end before it has read all of its input.
    child.stdin.on('error', () => {})
    Readable.from(typeof stdin === 'string' ? [stdin] : stdin).pipe(child.stdin)
  })
}
