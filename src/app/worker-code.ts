import { extname } from 'node:path'

/**
 * Where the code of a worker stands: beside this, in the sources, in the library and in the chunks of the command. The
 * gate that is one file starts itself (scripts/build.mjs).
 */
export const workerCode = new URL(`./gate-worker${extname(import.meta.url)}`, import.meta.url)
