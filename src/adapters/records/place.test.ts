import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordsFile } from './place.ts'

const home = { HOME: '/home/ism' }

// XDG Base Directory Specification 0.8 for Linux; where macOS and Windows keep what an application remembers.
test.each([
  ['linux', home, '/home/ism/.local/share/holdpoint'],
  ['linux', { ...home, XDG_DATA_HOME: '/data' }, '/data/holdpoint'],
  ['linux', { ...home, XDG_DATA_HOME: 'data' }, '/home/ism/.local/share/holdpoint'],
  ['linux', { ...home, XDG_DATA_HOME: '' }, '/home/ism/.local/share/holdpoint'],
  ['darwin', home, '/home/ism/Library/Application Support/holdpoint'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/holdpoint'],
  ['linux', { ...home, HOLDPOINT_RECORDS: '/mnt/team' }, '/mnt/team'],
] as const)('on %s with %j records are in %s', (platform, environment, folder) => {
  expect(recordsFile(environment, platform)).toBe(join(folder, 'records.sqlite'))
})

test.each(['linux', 'darwin', 'win32'] as const)('on %s without a home there is no place', (platform) => {
  expect(recordsFile({}, platform)).toBeUndefined()
})
