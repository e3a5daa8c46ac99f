import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { isLoopback, isPublic } from './address.ts'

// IANA's registries of special-purpose addresses: one of each block, first or last.
test.each([
  ...['0.0.0.0', '10.255.255.255', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.255'],
  ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.0.1'],
  ...['198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255'],
  ...[
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'febf::1',
    'fc00::1',
    'fdff::1',
  ],
  ...['ff02::1', '2001:db8::1', '2001::1', '2002:0a00:0005::', '100::1', '64:ff9b:1::1', '::127.0.0.1'],
  ...['::ffff:127.0.0.1', '::ffff:10.0.0.5', '::ffff:0a00:0005', '64:ff9b::10.0.0.5', '64:ff9b::a00:5'],
  ...['::ffff:0:1', '', 'mirror.example', '1.1.1'],
])('%s is no address of a public host', (address) => {
  expect(isPublic(address)).toBe(false)
})

test.each([
  ...['1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '172.15.255.255'],
  ...['172.32.0.0', '192.167.255.255', '223.255.255.255', '2606:4700:4700::1111', '2a00:1450::1'],
  ...['::ffff:1.1.1.1', '64:ff9b::1.1.1.1', '::ffff:101:101'],
])('%s is', (address) => {
  expect(isPublic(address)).toBe(true)
})

test.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])('%s is this machine', (address) => {
  expect(isLoopback(address)).toBe(true)
})

test.each(['10.0.0.1', '::', '128.0.0.1', '::ffff:128.0.0.1', 'localhost'])('%s is not', (address) => {
  expect(isLoopback(address)).toBe(false)
})

test.prop([fc.ipV4()])('an address is as public mapped into IPv6 as it is', (address) => {
  expect(isPublic(`::ffff:${address}`)).toBe(isPublic(address))
})
