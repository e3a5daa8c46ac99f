import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shopStory } from '../app/story.ts'
import { rendered } from '../app/write-documents.ts'
import { say, speak } from '../core/language/catalogue.ts'
import { command } from './command.ts'
import { wrapped } from './wrapped.ts'

export const demo = command({
  name: 'demo',
  says: 'Tell the story of the example shop: release 4.2 is to ship in six hours, and a penetration tester has just found a SQL injection.',
  options: {},
  examples: [{ run: 'holdpoint demo', says: 'See the gate at work on real reports' }],
  run: async (_, terminal) => {
    const { reports: folder, release } = await shopStory(fileURLToPath(new URL('.', import.meta.url)))
    const write = (text: string) => terminal.out.write(`${text}\n`)
    write(`${wrapped(speak(say('demo.story')), terminal.width)}\n`)
    write(`  holdpoint gate ${folder}/4.1 --release shop@4.1.0 --json > shop-4.1.json`)
    write(`  holdpoint gate ${folder}/4.2 --release shop@4.2.0 --deployed shop-4.1.json\n`)
    for (const piece of rendered(release, 'terminal', { columns: terminal.width, style: terminal.style }))
      terminal.out.write(piece)
    write(`\n${wrapped(speak(say('demo.next', { shop: dirname(folder) })), terminal.width)}`)
    return 0
  },
})
