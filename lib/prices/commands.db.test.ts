import { describe, expect, it } from "vitest";
import { controlClient } from "@/lib/db/control";
import { setPrices } from "@/lib/prices/commands";
import { getCurrentTerms, listTerms } from "@/lib/prices/queries";
import { setPricesSchema } from "@/lib/prices/schema";
import { unproven } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import { anOperator, aPriceList, FREE_TERMS_ID, whilePricesHold } from "@/lib/testing/restores";

const agency = anAgency();

const typed = { previewNet: "49", restoreNet: "1.249,50 €", vat: "19 %", promisedHours: "24", autoApproveMaxDays: "" };
const prices = (changes: Partial<typeof typed> = {}) => setPricesSchema.parse({ ...typed, ...changes });

describe("prices", () => {
  it.each([
    ["previewNet", ""],
    ["previewNet", "1.200"],
    ["restoreNet", "-1"],
    ["restoreNet", "1000000,01"],
    ["restoreNet", { not: "" }],
    ["vat", "101"],
    ["promisedHours", "0"],
    ["promisedHours", "1e3"],
    ["promisedHours", "721"],
    ["autoApproveMaxDays", "3661"],
    ["autoApproveMaxDays", "x"],
  ])("are refused with %s as %j", (field, value) => {
    const { error } = setPricesSchema.safeParse({ ...typed, [field]: value });
    expect(error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });

  it("are not an agency's to set", async () => {
    await expect(setPrices(await agency.actor("owner"), prices())).rejects.toMatchObject({ code: "forbidden" });
  });

  it("need a proof of who sets them", async () => {
    await expect(setPrices(unproven(anOperator()), prices())).rejects.toMatchObject({ code: "step-up" });
  });

  it("are a new row each time, and what was before stays", async () => {
    await aPriceList();
    const operator = anOperator();
    const [{ id }, current, { rows }] = await whilePricesHold(async () => [
      await setPrices(operator, prices({ autoApproveMaxDays: "7" })),
      await getCurrentTerms(operator),
      await listTerms(operator, {}),
    ]);
    expect(current).toEqual({
      id,
      currency: "EUR",
      previewNetCents: 4_900,
      restoreNetCents: 124_950,
      vatBasisPoints: 1_900,
      promisedHours: 24,
      autoApproveMaxDays: 7,
    });
    expect(rows[0]?.id).toBe(id);
    const first = await controlClient().restoreTerms.findUnique({ where: { id: FREE_TERMS_ID } });
    expect(first).toMatchObject({ previewNetCents: 0, restoreNetCents: 0 });
  });
});
