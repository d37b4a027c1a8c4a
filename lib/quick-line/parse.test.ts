import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuickLine } from "@/lib/quick-line/parse";
import { formatDuration } from "@/lib/time/duration";

/** A Wednesday. */
const TODAY = "2026-11-18";
const read = (text: string, locale: "de" | "en" = "de") => parseQuickLine(text, TODAY, locale);

describe("a line", () => {
  it.each([
    ["", "no-duration"],
    ["website konzept", "no-duration"],
    ["relaunch phase 2", "no-duration"],
    ["1:5 website", "no-duration"],
    ["-1:30 website", "no-duration"],
    ["constructor", "no-duration"],
    ["0 website", "no-length"],
    ["0:00 website gestern", "no-length"],
    ["25h website", "too-long"],
    ["2026 kampagne", "too-long"],
    ["1:30", "no-work"],
    ["gestern 2h", "no-work"],
    ["90m heute", "no-work"],
  ])("is refused: %j is %s", (text, reason) => {
    expect(read(text)).toEqual({ ok: false, reason });
  });

  it.each([
    ["1:30 website konzept", 5_400, TODAY, "website konzept"],
    ["2h relaunch texte gestern", 7_200, "2026-11-17", "relaunch texte"],
    ["90m acme mo", 5_400, "2026-11-16", "acme"],
    ["gestern 1,5 acme", 5_400, "2026-11-17", "acme"],
    ["1,5 gestern acme texte", 5_400, "2026-11-17", "acme texte"],
    ["1h 30m website", 5_400, TODAY, "website"],
    ["1 h 30 min website", 5_400, TODAY, "website"],
    ["website texte 45min", 2_700, TODAY, "website texte"],
    ["website texte 1:30 vorgestern", 5_400, "2026-11-16", "website texte"],
    ["website texte gestern 2h", 7_200, "2026-11-17", "website texte"],
    ["2 acme am Montag.", 7_200, "2026-11-16", "acme"],
    [".5 acme Mi", 1_800, TODAY, "acme"],
    ["1:30 acme do", 5_400, "2026-11-12", "acme"],
    ["1:30 acme Sonnabend", 5_400, "2026-11-14", "acme"],
    ["1:30 acme yesterday", 5_400, "2026-11-17", "acme"],
    ["1:30 acme Texte von gestern überarbeitet", 5_400, TODAY, "acme Texte von gestern überarbeitet"],
  ])("in German: %j", (text, durationSeconds, day, words) => {
    expect(read(text)).toEqual({ ok: true, durationSeconds, day, words: words.split(" ") });
  });

  it.each([
    ["1:30 website concept", 5_400, TODAY, "website concept"],
    ["2h relaunch copy yesterday", 7_200, "2026-11-17", "relaunch copy"],
    ["90m acme mon", 5_400, "2026-11-16", "acme"],
    ["90m acme on Thursday", 5_400, "2026-11-12", "acme"],
    ["90m tu acme", 5_400, "2026-11-17", "acme"],
    ["1:30 acme what to do", 5_400, TODAY, "acme what to do"],
    ["1:30 acme gestern", 5_400, "2026-11-17", "acme"],
  ])("in English: %j", (text, durationSeconds, day, words) => {
    expect(read(text, "en")).toEqual({ ok: true, durationSeconds, day, words: words.split(" ") });
  });
});

describe("whatever is typed", () => {
  const locale = fc.constantFrom("de" as const, "en" as const);
  const word = fc.constantFrom("1", "1:30", "h", "m", "30", "gestern", "mo", "on", "acme", "-", ":", "toString", "ä");

  it("is answered, never thrown back", () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, locale, (typed, at) => {
        expect(read(typed, at)).toHaveProperty("ok");
      }),
    );
  });

  it("a duration is read as it is written, before and after what it was for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), locale, (durationSeconds, at) => {
        const written = formatDuration(durationSeconds);
        const expected = { ok: true, durationSeconds, day: TODAY, words: ["acme"] };
        expect(read(`${written} acme`, at)).toEqual(expected);
        expect(read(`acme ${written}`, at)).toEqual(expected);
      }),
    );
  });
});
