/** The environment in which `node`, and what npm and npx start, is this very Node. */
export function underToolchain(node?: string): NodeJS.ProcessEnv

/** How npm is started. */
export function npmCommand(): { program: string; before: readonly string[]; shell: boolean }

/** Runs npm in a folder and gives its output; throws with everything that it said when it fails. */
export function npm(args: readonly string[], cwd: string): string
