import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { findMemberOptions } from "@/lib/imports/option-queries";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

describe("the members that a person of a file can be", () => {
  it("are not for a manager to see here", async () => {
    await expect(findMemberOptions(await agency.actor("manager"), "")).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are the first twenty, and whoever was chosen, however many there are", async () => {
    const admin = await agency.actor("admin");
    const rest = await Promise.all(Array.from({ length: 30 }, () => agency.actor("member")));
    const ids = rest.map(memberIdOf);
    const first = await findMemberOptions(admin, "");
    expect(first).toHaveLength(20);
    const missing = ids.find((id) => !first.some((option) => option.id === id)) ?? "";
    const withChosen = await findMemberOptions(admin, "", [missing]);
    expect(withChosen).toHaveLength(21);
    expect(withChosen.map(({ id }) => id)).toContain(missing);
  });

  it("are found by parts of name or address, the deactivated too", async () => {
    const admin = await agency.actor("admin");
    const id = memberIdOf(await agency.actor("member"));
    await agency.db.member.update({
      where: { id },
      data: { name: "Jörn Ärmel", email: "joern@weg.example", status: "deactivated", deactivatedAt: new Date() },
    });
    const found = [{ id, name: "Jörn Ärmel · joern@weg.example" }];
    expect(await findMemberOptions(admin, "ÄRMEL jö")).toEqual(found);
    expect(await findMemberOptions(admin, "@weg")).toEqual(found);
    expect(await findMemberOptions(admin, "50%_")).toEqual([]);
  });
});
