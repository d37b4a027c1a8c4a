import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchWork } from "@/lib/quick-line/match";
import { lineName } from "@/lib/recordables/rules";
import type { KnownRecordableView } from "@/lib/recordables/schema";

const activities = [
  { id: "design", name: "Design" },
  { id: "management", name: "Projektmanagement" },
];

function line(projectName: string, taskName: string | null = null, more: Partial<KnownRecordableView> = {}) {
  return {
    ...{ projectId: projectName, projectName, projectColor: 1, clientName: null, taskId: taskName, taskName },
    ...{ billableDefault: true, activityIds: null, activityId: null, ...more },
  };
}

const lines = [
  line("Website-Relaunch", "Konzept", { activityId: "management", clientName: "Hansen Reederei" }),
  line("Website-Relaunch", null, { clientName: "Hansen Reederei" }),
  line("Website-Relaunch", "Design", { clientName: "Hansen Reederei" }),
  line("Kampagne", null, { clientName: "Acme" }),
  line("Messestand", null, { clientName: "Acme", activityIds: ["management"] }),
  line("Web"),
];

const found = (text: string) =>
  matchWork(text.split(" ").filter(Boolean), lines, activities).map(({ on, activityName, note }) =>
    [lineName(on), activityName, note].filter((part) => part !== null && part !== "").join(" | "),
  );

describe("what time was spent on", () => {
  it.each([[""], ["quartalszahlen"], ["e"], ["-"], ["design"]])("is not guessed from %j", (text) => {
    expect(found(text)).toEqual(text === "design" ? ["Website-Relaunch · Design"] : []);
  });

  it.each([
    ["relaunch texte", "Website-Relaunch | texte"],
    ["website konzept Startseite", "Website-Relaunch · Konzept | Projektmanagement | Startseite"],
    ["hansen KONZ", "Website-Relaunch · Konzept | Projektmanagement"],
    ["web Texte", "Web | Texte"],
    ["website design", "Website-Relaunch · Design"],
    ["kampagne design Plakat", "Kampagne | Design | Plakat"],
    ["messe design Plakat", "Messestand | design Plakat"],
    ["website: Konzept geprüft", "Website-Relaunch | Konzept geprüft"],
    ["website – Konzept geprüft", "Website-Relaunch | Konzept geprüft"],
    ["website-relaunch Mail von Hansen", "Website-Relaunch | Mail von Hansen"],
    ["launch Texte", "Website-Relaunch | Texte"],
  ])("%j is %s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it("is left to choose where words fit several equally", () => {
    expect(found("acme Plakat")).toEqual(["Kampagne | Plakat", "Messestand | Plakat"]);
  });

  it("leaves every word somewhere, whatever is typed", () => {
    const word = fc.constantFrom("website", "konzept", "acme", "design", "ä", ":", "x:", "do");
    fc.assert(
      fc.property(fc.array(word), (words) => {
        for (const { note } of matchWork(words, lines, activities)) expect(words.join(" ").endsWith(note)).toBe(true);
      }),
    );
  });
});
