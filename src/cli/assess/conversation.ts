import { createInterface } from 'node:readline/promises'
import type { Conversation } from '../../app/assess-ask.ts'
import { type Said, speak } from '../../core/language/catalogue.ts'
import type { Terminal } from '../terminal.ts'
import { wrapped } from '../wrapped.ts'

/**
 * Questions on the terminal, answers line by line from standard input, whether somebody types them or a file has them.
 * Ctrl-C and the end of the input are no answer any more.
 */
export function conversationOn(terminal: Terminal): Conversation & { readonly end: () => void } {
  const typed = process.stdin.isTTY
  const lines = createInterface({
    input: process.stdin,
    ...(typed && { output: process.stdout }),
    terminal: typed,
  })
  lines.on('SIGINT', () => lines.close())
  // Not `question`: it loses the lines that come before it is asked, as those of a file do.
  const answers = lines[Symbol.asyncIterator]()
  const write = (said: Said) => terminal.out.write(`${paragraphs(speak(said), terminal.width)}\n`)
  return {
    tell: write,
    ask: async (said) => {
      write(said)
      terminal.out.write('> ')
      const next = await answers.next()
      if (!typed || next.done) terminal.out.write('\n')
      return next.done ? undefined : next.value
    },
    end: () => lines.close(),
  }
}

function paragraphs(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : wrapped(line, columns)))
    .join('\n')
}
