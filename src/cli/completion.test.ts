import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { runProcess } from '../../test/command-line.ts'
import { commands } from './commands.ts'
import { bash } from './completion/bash.ts'
import { type Described, describeAll } from './completion/described.ts'
import { fish } from './completion/fish.ts'
import { zsh } from './completion/zsh.ts'

const sample: readonly Described[] = [
  {
    words: ['gate'],
    says: "Says whether it's a go: yes [or] no",
    options: [
      ['json', { kind: 'flag', short: 'j', says: 'One object' }],
      [
        'format',
        { kind: 'choice', value: 'NAME', of: ['grype', 'trivy'], says: "The report's format: one [word]" },
      ],
      ['policy', { kind: 'text', value: 'FILE', says: 'Rules', many: true }],
      ['seed', { kind: 'whole', value: 'N', least: 0, most: 9, says: 'For chance' }],
    ],
    offers: [],
  },
  { words: ['policy', 'explain'], says: 'Shows the path', options: [], offers: ['one', 'two'] },
  { words: ['policy', 'test'], says: 'Tries a policy', options: [], offers: [] },
]

const scripts = { bash, fish, zsh } as const

describe.each(Object.entries(scripts))('the script for %s', (shell, script) => {
  const missing = spawnSync(shell, ['-c', 'true']).error !== undefined

  test.skipIf(missing)('is understood by the shell', async () => {
    for (const described of [sample, await describeAll(commands)]) {
      const read = await runProcess(shell, ['-n'], { stdin: script(described), env: process.env })
      expect(read).toEqual({ exit: 0, out: '', err: '' })
    }
  })

  test('knows every command, option and choice', () => {
    for (const word of ['gate', 'explain', 'json', 'format', 'trivy', 'policy', 'seed', 'two']) {
      expect(script(sample)).toContain(word)
    }
  })
})

describe('bash offers', () => {
  async function offered(...words: readonly string[]): Promise<readonly string[]> {
    const line = words.map((word) => `'${word}'`).join(' ')
    const asked = `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _holdpoint; echo "\${COMPREPLY[*]}"`
    const { out, err } = await runProcess('bash', ['-c', `${bash(sample)}\n${asked}`], { env: process.env })
    expect(err).toBe('')
    return out.trim().split(' ')
  }

  test.for([
    [
      ['holdpoint', ''],
      ['gate', 'policy'],
    ],
    [['holdpoint', 'g'], ['gate']],
    [
      ['holdpoint', 'policy', ''],
      ['explain', 'test'],
    ],
    [['holdpoint', 'policy', 'explain', 't'], ['two']],
    [['holdpoint', 'gate', '--j'], ['--json']],
    [
      ['holdpoint', 'gate', '--format', ''],
      ['grype', 'trivy'],
    ],
    [['holdpoint', 'gate', '--format', '=', 't'], ['trivy']],
    [
      ['holdpoint', 'gate', '--format', '='],
      ['grype', 'trivy'],
    ],
    // Nothing of its own: then bash offers files.
    [['holdpoint', 'gate', '--policy', ''], ['']],
    [['holdpoint', 'gate', ''], ['']],
  ] as const)('after %j: %j', async ([line, offers]) => {
    expect(await offered(...line)).toEqual(offers)
  })
})
