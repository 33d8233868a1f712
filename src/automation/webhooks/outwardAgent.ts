import { lookup } from 'node:dns';
import { BlockList, isIPv6 } from 'node:net';
import { Agent } from 'undici';

/** Where nothing outside lies. Sources: RFC 6890 and its registries at iana.org, read 2026-11-21. */
const INWARD: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

/** The address lies in our own network: a webhook there would let its author look about inside. */
export class InwardAddress extends Error {
  constructor() {
    super('The address lies inside this network; set LOOPLINE_WEBHOOKS_INWARD=true if that is meant');
    this.name = 'InwardAddress';
  }
}

/**
 * Connects to addresses outside only. What a name stands for is looked at when it is connected to, so a name that means
 * another address the second time gains nothing. @param inward True: anywhere.
 */
export function outwardAgent({ inward }: { inward: boolean }): Agent {
  if (inward) return new Agent();
  const blocked = blockList();
  return new Agent({
    connect: {
      lookup: (hostname, options, done) =>
        lookup(hostname, { ...options, all: true }, (error, addresses) => {
          if (error) return done(error, []);
          if (addresses.some(({ address }) => isInward(blocked, address)))
            return done(new InwardAddress(), []);
          return done(null, addresses);
        }),
    },
  });
}

/** A literal address is never looked up: it is told by its text. */
export function isInwardLiteral(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return /^[\d.]+$|:/.test(host) && isInward(blockList(), host);
}

function blockList(): BlockList {
  const blocked = new BlockList();
  for (const [address, prefix, family] of INWARD) blocked.addSubnet(address, prefix, family);
  return blocked;
}

function isInward(blocked: BlockList, address: string): boolean {
  // An address of version 4 that is written as one of version 6 is checked as both by BlockList itself.
  return blocked.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
