import { HoldpointError } from '../../core/base/errors.ts'
import type { Content } from './content.ts'

/** Throws `feed.truncated` where JSON ends too early, `feed.invalid` for any other fault in it. */
export function parseJson({ bytes }: Content, file: string): unknown {
  const text = decoded(bytes, file)
  try {
    return JSON.parse(text)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    if (isCut(text, said)) throw new HoldpointError('feed.truncated', {}, { file }, { cause })
    throw new HoldpointError(
      'feed.invalid',
      { problem: `it is not valid JSON: ${said}` },
      { file },
      { cause },
    )
  }
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new HoldpointError('feed.invalid', { problem: 'it is not valid UTF-8' }, { file }, { cause })
  }
}

/** Whole JSON ends with a bracket; and V8 names the end, or the place where it met it. */
function isCut(text: string, said: string): boolean {
  const whole = text.trimEnd()
  const position = /position (\d+)/u.exec(said)?.[1]
  return !/[}\]]$/u.test(whole) || /end of JSON/u.test(said) || Number(position) >= whole.length
}
