import { BlockList, isIP } from 'node:net';

/** @param networks CIDR, `'192.0.2.0/24'`, or single addresses. Empty: every address is in them. */
export function isInNetworks(address: string, networks: readonly string[]): boolean {
  if (networks.length === 0) return true;
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, ''); // how a socket for both families writes an IPv4 address
  if (isIP(plain) === 0) return false;
  const list = new BlockList();
  for (const network of networks) addTo(list, network);
  return list.check(plain, familyOf(plain));
}

function addTo(list: BlockList, network: string): void {
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(network) ?? [];
  if (prefix === undefined) list.addAddress(address, familyOf(address));
  else list.addSubnet(address, Number(prefix), familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
