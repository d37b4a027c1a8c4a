import { expect, it } from "vitest";
import { defaultName } from "@/lib/passkeys/default-name";

const NOBODY = "00000000-0000-0000-0000-000000000000";
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

it.each([
  ["d548826e-79b4-db40-a3d8-11116f7e8349", FIREFOX, "Bitwarden"],
  [NOBODY, FIREFOX, "Linux, Firefox"],
  [NOBODY, "curl/8", "curl"],
  [NOBODY, "", "Passkey"],
  ["constructor", "", "Passkey"],
])("a passkey of %s made by %j is called %s", (aaguid, userAgent, name) => {
  expect(defaultName(aaguid, userAgent)).toBe(name);
});
