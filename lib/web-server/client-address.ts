import { BlockList, isIP } from "node:net";

export type ProxyCheck = (address: string) => boolean;

/** @param entries addresses and ranges in CIDR notation, as the setting checks them */
export function trustedProxies(entries: string[]): ProxyCheck {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/**
 * Who sent the request: the last address before our own proxies. Further left in `X-Forwarded-For` stands whatever the
 * client wrote there.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, isTrusted: ProxyCheck): string {
  let client = plainAddress(peer);
  for (const hop of forwardedFor?.split(",").reverse() ?? []) {
    const address = plainAddress(hop);
    if (!isTrusted(client) || isIP(address) === 0) break;
    client = address;
  }
  return client;
}

/** Without port, brackets, and the prefix of IPv4 addresses on an IPv6 socket. */
export function plainAddress(text: string): string {
  const trimmed = text.trim();
  if (isIP(trimmed) !== 0) return trimmed.replace(/^::ffff:(?=\d+\.)/i, "");
  const withPort = /^\[(?<bracketed>[^\]]+)\](?::\d+)?$|^(?<dotted>[\d.]+):\d+$/.exec(trimmed)?.groups;
  return withPort?.bracketed ?? withPort?.dotted ?? trimmed;
}
