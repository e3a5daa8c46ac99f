import { say } from '../../core/language/catalogue.ts'
import { formats } from './formats.ts'
import { openIntake, type TakenIn } from './intake.ts'
import { type ByteSource, peek } from './source/source.ts'

const firstLook = 64 * 1024

/** A source that still gives everything; or, of one without content, what it says by that. */
export interface Looked {
  readonly source: ByteSource
  /** Its reading, once its sha256 is known. */
  readonly empty?: (sha256: string) => TakenIn & { readonly format: string }
}

/** Looks whether a source holds nothing, `null` or an empty list, and thereby says that this tool found nothing. */
export function withoutContent(source: ByteSource, tool: string | undefined): Looked {
  if (tool === undefined) return { source }
  const peeked = peek(source, firstLook)
  const content = new TextDecoder().decode(peeked.first).trim()
  const isEmpty = peeked.first.length < firstLook && /^(?:null|\[\s*\])?$/.test(content)
  if (!isEmpty) return peeked
  const { intake, close } = openIntake(tool)
  intake.tool({ name: tool })
  intake.note(say('evidence.note.clean-when-empty', { tool, content }))
  const format = formats.find(({ name }) => name === tool.toLowerCase())?.name ?? 'empty'
  return { ...peeked, empty: (sha256) => ({ format, ...close(sha256) }) }
}
