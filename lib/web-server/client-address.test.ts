import { describe, expect, it } from "vitest";
import { clientAddress, trustedProxies } from "./client-address";

const isTrusted = trustedProxies(["10.0.0.0/8", "192.168.1.1", "fd00::/8"]);

describe("the client's address", () => {
  it.each([
    ["a stranger's claim is not believed", "203.0.113.5", "1.2.3.4", "203.0.113.5"],
    [
      "what a client wrote itself before our proxy's entry is not believed",
      "10.0.0.1",
      "1.2.3.4, 203.0.113.5",
      "203.0.113.5",
    ],
    [
      "an address that only looks trusted in the client's own entry is not reached",
      "10.0.0.1",
      "10.9.9.9, 203.0.113.5",
      "203.0.113.5",
    ],
    ["nonsense ends the search", "10.0.0.1", "203.0.113.5, unknown", "10.0.0.1"],
    ["several proxies of our own are passed", "10.0.0.1", "203.0.113.5, fd00::7, 192.168.1.1", "203.0.113.5"],
    [
      "a request from within our network is the outermost address we know",
      "10.0.0.1",
      "10.0.0.3, 10.0.0.2",
      "10.0.0.3",
    ],
    ["without a proxy it is the peer", "203.0.113.5", undefined, "203.0.113.5"],
    ["an IPv4 peer on an IPv6 socket is the IPv4 address", "::ffff:203.0.113.5", undefined, "203.0.113.5"],
    ["a proxy on an IPv6 socket is recognised", "::ffff:10.0.0.1", "203.0.113.5", "203.0.113.5"],
    ["ports and brackets are left off", "10.0.0.1", "[2001:db8::1]:443", "2001:db8::1"],
    ["an IPv4 port is left off", "10.0.0.1", "203.0.113.5:5123", "203.0.113.5"],
  ])("%s", (_, peer, forwardedFor, expected) => {
    expect(clientAddress(peer, forwardedFor, isTrusted)).toBe(expected);
  });
});
