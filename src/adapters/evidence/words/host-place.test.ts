import { expect, test } from 'vitest'
import { hostPlace } from './host-place.ts'

test.each([
  ['10.0.0.1', '443', 'tcp', '10.0.0.1:443/tcp'],
  ['10.0.0.1', 443, 'TCP', '10.0.0.1:443/tcp'],
  ['10.0.0.1', '0', 'tcp', '10.0.0.1'],
  ['10.0.0.1', 'general', 'tcp', '10.0.0.1'],
  ['10.0.0.1', '', null, '10.0.0.1'],
  ['shop.example', '80', undefined, 'shop.example:80'],
  ['fe80::1', '53', 'udp', '[fe80::1]:53/udp'],
  ['https://shop.example/?token=hunter2', '443', 'tcp', 'https://shop.example/?token'],
])('%s, port %s, %s is %s', (host, port, protocol, place) => {
  expect(hostPlace(host, port, protocol)).toBe(place)
})
