import { describe, expect, it } from "vitest";
import { doorKind } from "@/lib/actions/door";

/** Who may stand open to everybody, and why. */
const OPEN = new Set([
  "./(auth)/login/page.tsx", // the way in
  "./(auth)/reset/page.tsx",
  "./(auth)/reset/[token]/page.tsx", // opened by the link's token
  "./(auth)/invite/[token]/page.tsx",
  "./(auth)/confirm-device/page.tsx",
  "./(auth)/confirm-device/[token]/page.tsx",
  "./empty/page.tsx", // shows nothing: the floor that bench measures pages against
  "./help/second-factor/page.tsx", // how to sign in, for who cannot yet
  "./setup/[token]/page.tsx",
  "./page.tsx", // only sends on to where the actor may go
  "./api/auth/[...nextauth]/route.ts", // next-auth's own
  "./api/health/route.ts", // for monitors; says four words
]);

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

type Loaded = Record<string, unknown>;
const pages = import.meta.glob<Loaded>("./**/page.tsx");
const routes = import.meta.glob<Loaded>("./**/route.ts");
const actions = import.meta.glob<Loaded>("./**/{actions,*-actions}.ts");

const actionSources = import.meta.glob<string>("./**/{actions,*-actions}.ts", {
  eager: true,
  query: "?raw",
  import: "default",
});

describe("every door in app/", () => {
  it.each(Object.keys(pages).filter((file) => !OPEN.has(file)))("%s is made by definePage", async (file) => {
    expect(doorKind((await pages[file]?.())?.default)).toBe("page");
  });

  it.each(Object.keys(routes).filter((file) => !OPEN.has(file)))("%s is made by defineRoute", async (file) => {
    const exported = Object.entries((await routes[file]?.()) ?? {}).filter(([name]) => METHODS.includes(name));
    expect(exported.length).toBeGreaterThan(0);
    for (const [method, handler] of exported) expect([method, doorKind(handler)]).toEqual([method, "route"]);
  });

  it.each(Object.keys(actions))("%s exports only what defineAction made", async (file) => {
    const exported = Object.entries((await actions[file]?.()) ?? {});
    expect(exported.length).toBeGreaterThan(0);
    for (const [name, action] of exported) expect([name, doorKind(action)]).toEqual([name, "action"]);
  });

  it.each(Object.entries(actionSources))("%s does not use Next's redirect, which asks a wrong host", (_, source) => {
    expect(source).not.toMatch(/\bredirect\b/);
  });

  it("names no open door that is not there", () => {
    const files = [...Object.keys(pages), ...Object.keys(routes)];
    expect([...OPEN].filter((file) => !files.includes(file))).toEqual([]);
  });
});
