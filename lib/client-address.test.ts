import { expect, test } from 'vitest'
import { clientAddress, currentClient } from './client-address'

test.each([
  // Claimed, peer, proxies that are trusted, and who it is.
  ['', '203.0.113.7', 0, '203.0.113.7'],
  ['198.51.100.1', '203.0.113.7', 0, '203.0.113.7'],
  ['198.51.100.1', '203.0.113.7', 1, '198.51.100.1'],
  ['evil, 198.51.100.1', '203.0.113.7', 1, '198.51.100.1'],
  ['192.0.2.9, 198.51.100.1', '203.0.113.7', 1, '198.51.100.1'],
  ['192.0.2.9, 198.51.100.1', '203.0.113.7', 2, '192.0.2.9'],
  // Fewer than there should be: whoever came around a proxy is known by what is there.
  ['', '203.0.113.7', 2, '203.0.113.7'],
  // What is no address is nobody's.
  ['evil', '203.0.113.7', 1, '203.0.113.7'],
  // Some proxies name the port as well.
  ['198.51.100.1:4711', '203.0.113.7', 1, '198.51.100.1'],
  ['[2001:db8:1:2::1]:4711', '203.0.113.7', 1, '2001:db8:1:2'],
  ['', undefined, 0, 'nobody'],
  // One network of IPv6, and IPv4 in the clothes of IPv6.
  ['', '2001:db8:1:2:3:4:5:6', 0, '2001:db8:1:2'],
  ['', '2001:db8:1:2::1', 0, '2001:db8:1:2'],
  ['', '::ffff:203.0.113.7', 0, '203.0.113.7'],
  ['', '::1', 0, '0:0:0:0'],
])('"%s" from %s behind %d proxies is %s', (claimed, peer, proxies, expected) => {
  expect(clientAddress(claimed, peer, proxies)).toBe(expected)
})

test('outside of a request there is no client', () => {
  expect(currentClient()).toBe('nobody')
})
