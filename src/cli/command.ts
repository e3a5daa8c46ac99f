import type { Description } from './description.ts'
import { manual } from './manual.ts'
import { helpOption, type Options, type OptionValues } from './options.ts'
import { parseArguments } from './parse-arguments.ts'
import type { Terminal } from './terminal.ts'

/** 0 pass or warn, 1 Holdpoint's own fault, 2 hold, 3 unknown: cannot tell, 4 usage or bad input (DESIGN 6). */
export type ExitCode = 0 | 1 | 2 | 3 | 4

export interface Command extends Description {
  /** Throws `HoldpointError` for what a person can mend; anything else it throws is Holdpoint's own fault. */
  readonly run: (argv: readonly string[], terminal: Terminal) => Promise<ExitCode>
}

interface Definition<O extends Options> extends Description {
  readonly options: O
  readonly run: (
    given: { readonly arguments: readonly string[]; readonly options: OptionValues<O> },
    terminal: Terminal,
  ) => Promise<ExitCode>
}

/** Defines a command: parse, call one use case, show. `--help` comes by itself. */
export function command<const O extends Options>(definition: Definition<O>): Command {
  return {
    ...definition,
    run: async (argv, terminal) => {
      if (asksForHelp(argv)) {
        terminal.out.write(manual(definition, terminal))
        return 0
      }
      return definition.run(parseArguments(definition, argv), terminal)
    },
  }
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  const before = end === -1 ? argv : argv.slice(0, end)
  return before.includes('--help') || before.includes(`-${helpOption.short}`)
}
