import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet. Loopback, private, link-local, shared (100.64/10), multicast,
 * reserved and documentation ranges are not; nor are addresses of IPv6 that carry one of IPv4 (mapped, compatible,
 * NAT64, 6to4, Teredo), whose real end only the network knows.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'));
}
