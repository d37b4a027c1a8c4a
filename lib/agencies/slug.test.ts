import { expect, test } from "vitest";
import { slugSchema } from "./schema";
import { slugFrom } from "./slug";

test.each([
  ["Nordlicht", "nordlicht"],
  ["Müller & Söhne", "mueller-soehne"],
  ["  3. Etage — Büro für Gestaltung ", "etage-buero-fuer-gestaltung"],
  ["Café Ørsted", "cafe-oersted"],
  ["Łódź", "lodz"],
  ["東京", ""],
])("%s becomes %s", (name, slug) => {
  expect(slugFrom(name)).toBe(slug);
});

test("what it gives is a valid slug, even of a name without end", () => {
  expect(slugSchema.safeParse(slugFrom("Agentur ".repeat(40))).success).toBe(true);
});
