import { expect, test } from "vitest";
import { verifyPassword } from "@/lib/auth/passwords";
import { agencyClient } from "@/lib/db/agency-client";
import { listAgencyRecords } from "@/lib/db/registry";
import { prepareInstallation } from "@/lib/demo/prepare-installation";
import { withClock } from "@/lib/testing/clock";
import { anInstallation } from "@/lib/testing/installation";
import { createSetupLink, isSetupLinkUsable } from "./links";
import { setUpInstallation } from "./set-up-installation";

const { dataDir } = anInstallation();

const input = (token: string, slug = "studio") => ({
  token,
  slug,
  agencyName: "Studio Eins",
  ownerName: "Inga Holm",
  ownerEmail: "inga@studio.example",
  password: "ein langer Satz zum Merken",
  locale: "de" as const,
  timeZone: "Europe/Berlin",
});

const newToken = async () => (await createSetupLink())?.split("/").at(-1) ?? "";

test("an unknown link makes nothing", async () => {
  await expect(setUpInstallation(input("unknown"))).rejects.toMatchObject({ code: "link-invalid" });
  expect(await listAgencyRecords()).toEqual([]);
});

test("a link is too old after a day", async () => {
  const token = await newToken();
  const later = new Date(Date.now() + 25 * 3_600_000);
  await withClock(later, async () => {
    expect(await isSetupLinkUsable(token)).toBe(false);
    await expect(setUpInstallation(input(token))).rejects.toMatchObject({ code: "link-invalid" });
  });
});

test("a new link ends the one before", async () => {
  const before = await newToken();
  const [line] = await prepareInstallation({ demo: false, dataDir }, () => {});
  expect(line).toMatch(/http:\/\/localhost:\d+\/setup\/\S{43}$/);
  expect(await isSetupLinkUsable(before)).toBe(false);
});

test("when it fails, the link stays good", async () => {
  const token = await newToken();
  await expect(setUpInstallation({ ...input(token), timeZone: "Mars/Olympus" })).rejects.toThrow();
  expect(await isSetupLinkUsable(token)).toBe(true);
});

test("sent twice at once, it makes one agency, and its owner can sign in", async () => {
  const token = await newToken();
  const outcomes = await Promise.allSettled([
    setUpInstallation(input(token)),
    setUpInstallation(input(token, "other")),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [agency, ...others] = await listAgencyRecords();
  if (!agency) throw new Error("No agency was made");
  expect(others).toEqual([]);
  const owner = await agencyClient(agency).member.findFirstOrThrow({ include: { links: true } });
  expect(owner).toMatchObject({ name: "Inga Holm", roles: ["owner"], status: "active", links: [] });
  expect(await verifyPassword(agency.id, owner, "ein langer Satz zum Merken")).toBe(true);
});

test("once there is an agency, no link is made and none works", async () => {
  expect(await createSetupLink()).toBeNull();
  expect(await isSetupLinkUsable("unknown")).toBe(false);
});
