import { expect, it } from "vitest";
import { MESSAGES } from "@/lib/i18n/catalogue";
import { formatterOf, translatorOf } from "@/lib/i18n/translators";

it("writes each language's words", () => {
  expect(translatorOf(MESSAGES.de, "de", "common")("save")).toBe("Speichern");
  expect(translatorOf(MESSAGES.en, "en-GB", "common")("save")).toBe("Save");
  expect(translatorOf(MESSAGES.de, "de")("common.save")).toBe("Speichern");
});

it("makes what writes a namespace once, and another one for other words", () => {
  const common = translatorOf(MESSAGES.de, "de", "common");
  expect(translatorOf(MESSAGES.de, "de", "common")).toBe(common);
  expect(translatorOf(MESSAGES.de, "de", "projects")).not.toBe(common);
  expect(translatorOf({ ...MESSAGES.de }, "de", "common")).not.toBe(common);
});

it("writes an instant in the zone that it is asked for", () => {
  const noon = Date.UTC(2026, 0, 1, 12);
  const inZone = (zone?: string) => formatterOf("de", zone).dateTime(noon, { timeStyle: "short" });
  expect([inZone(), inZone("Europe/Berlin"), inZone("Asia/Tokyo")]).toEqual(["12:00", "13:00", "21:00"]);
  expect(formatterOf("de", "Europe/Berlin")).toBe(formatterOf("de", "Europe/Berlin"));
});
