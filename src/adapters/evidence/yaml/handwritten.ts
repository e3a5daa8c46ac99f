import type * as z from 'zod/mini'
import { HoldpointError } from '../../../core/base/errors.ts'
import { parseYamlFile } from '../../../core/base/yaml-file.ts'

/** Errors of files that people write: what is wrong, in words. */
type HandwrittenError = 'evidence.finding-file' | 'evidence.intel-file'

/** A file that a person wrote, read whole. One mistake in it and none of it counts: what is left out would not be missed. */
export function readHandwritten<S extends z.ZodMiniType>(
  text: string,
  schema: S,
  code: HandwrittenError,
): z.output<S> {
  try {
    return parseYamlFile(text, '', schema).value
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
    const { line, column } = error.place
    const problem = new HoldpointError(error.code, error.values).message
    const place = { ...(line !== undefined && { line }), ...(column !== undefined && { column }) }
    throw new HoldpointError(code, { problem }, place, { cause: error })
  }
}
