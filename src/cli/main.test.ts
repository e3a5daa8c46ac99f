import { describe, expect, test } from 'vitest'
import { holdpoint } from '../../test/command-line.ts'
import { version } from '../core/base/version.ts'
import { commands } from './commands.ts'

describe.concurrent('holdpoint', () => {
  test('says its version', async () => {
    expect(await holdpoint(['--version'])).toEqual({ exit: 0, out: `${version}\n`, err: '' })
  })

  test('lists every command with --help', async () => {
    const { exit, out } = await holdpoint(['--help'])
    expect(exit).toBe(0)
    for (const name of Object.keys(commands)) expect(out).toContain(`\n  ${name} `)
  })

  // A pipeline whose variable came out empty must not look like a pass.
  test('without a command exits 4 and keeps stdout clean', async () => {
    const { exit, out, err } = await holdpoint([])
    expect({ exit, out }).toEqual({ exit: 4, out: '' })
    expect(err).toContain('Commands')
  })

  test('names the nearest command for a mistyped one', async () => {
    const { exit, out, err } = await holdpoint(['hepl'])
    expect({ exit, out }).toEqual({ exit: 4, out: '' })
    expect(err).toBe(
      '"hepl" is not a command of holdpoint; did you mean help?\n  "holdpoint help" lists the commands.\n',
    )
  })

  test('does not take what every object inherits for a command', async () => {
    expect((await holdpoint(['constructor'])).exit).toBe(4)
    expect((await holdpoint(['help', '--toString'])).exit).toBe(4)
  })

  test('names the option that it does not know', async () => {
    const { exit, err } = await holdpoint(['completion', 'bash', '--jsn'])
    expect(exit).toBe(4)
    expect(err).toContain('"holdpoint completion" has no option --jsn')
  })

  test('says which argument is missing, and which is one too many', async () => {
    expect(await holdpoint(['completion'])).toMatchObject({
      exit: 4,
      err: expect.stringContaining('holdpoint completion SHELL'),
    })
    expect(await holdpoint(['completion', 'bash', 'zsh'])).toMatchObject({
      exit: 4,
      err: expect.stringContaining('"zsh"'),
    })
  })

  test('shows help of a command either way, and help wins over mistakes beside it', async () => {
    const one = await holdpoint(['completion', '--help'])
    expect(one.exit).toBe(0)
    expect((await holdpoint(['help', 'completion'])).out).toBe(one.out)
    expect((await holdpoint(['completion', '--wrong', '-h'])).out).toBe(one.out)
  })

  test.each(['feeds', 'policy'])('shows the commands of %s where help is asked for', async (group) => {
    const names = Object.keys(commands).filter((name) => name.startsWith(`${group} `))
    const { exit, out, err } = await holdpoint([group, '--help'])
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect([...out.matchAll(/^ {2}(\w+ \w+) /gm)].map(([, name]) => name)).toEqual(names)
    expect((await holdpoint([group, '-h'])).out).toBe(out)
    expect((await holdpoint(['help', group])).out).toBe(out)
    expect(await holdpoint([group])).toMatchObject({ exit: 4, out: '' })
  })

  test.for(Object.keys(commands))('help of %s stays within 80 columns', async (name, { expect }) => {
    const { exit, out } = await holdpoint(['help', ...name.split(' ')])
    expect(exit).toBe(0)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('writes no colour to a pipe, and colour where it is forced', async () => {
    expect((await holdpoint(['help'])).out).not.toContain('\u001b')
    expect((await holdpoint(['help'], { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[1m')
    expect((await holdpoint(['help'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).not.toContain(
      '\u001b',
    )
  })

  // The fault is planted from outside: looking up a command fails.
  const broken =
    'data:text/javascript,Object.hasOwn=()=>{throw%20new%20TypeError(%27broken%20on%20purpose%27)}'

  test('says of a fault of its own what it was and where to report it, in exit code 1', async () => {
    const { exit, out, err } = await holdpoint(['help'], { env: { NODE_OPTIONS: `--import=${broken}` } })
    expect({ exit, out }).toEqual({ exit: 1, out: '' })
    expect(err).toMatch(
      /^Holdpoint failed by its own fault: TypeError: broken on purpose\n {2}Please report /,
    )
    expect(err).not.toContain('    at ')
  })

  test('shows where its own fault happened when asked', async () => {
    const env = { NODE_OPTIONS: `--import=${broken}`, HOLDPOINT_DEBUG: '1' }
    expect((await holdpoint(['help'], { env })).err).toContain('find-command.ts')
  })
})
