import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { enter } from "./enter";
import { originAt } from "./installation";
import { aMemberWhoSignsIn } from "./people";

type Member = Awaited<ReturnType<typeof aMemberWhoSignsIn>>;

export const SLUG = "nordlicht";
export const MONDAY = "2027-03-01";
export const WEEK = `${originAt(SLUG)}/timesheet?week=${MONDAY}`;
export const TODAY = `${originAt(SLUG)}/today`;

/** Somebody who records time, with a row in a week that is otherwise empty. */
export async function aRecordingMember(): Promise<Member & { projectId: string }> {
  const member = await aMemberWhoSignsIn(SLUG);
  const { db, id: memberId } = member;
  const project = await db.project.findFirstOrThrow({
    where: { archivedAt: null, client: { archivedAt: null } },
    orderBy: { name: "asc" },
  });
  const row = { memberId, projectId: project.id, taskId: null, activityId: null };
  await db.projectMember.create({ data: { projectId: project.id, memberId } });
  await db.timesheetRow.create({ data: { id: uuidv7(), week: new Date(MONDAY), ...row } });
  await db.favourite.create({ data: { id: uuidv7(), ...row } });
  return { ...member, projectId: project.id };
}

export const cells = (page: Page) => page.getByRole("row").nth(1).getByRole("textbox");
export const entriesOf = ({ db, id }: Member) =>
  db.timeEntry.findMany({ where: { memberId: id }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });

/** Until copies of these pages lie in the browser. */
export async function untilKept(page: Page, ...addresses: string[]): Promise<void> {
  const keptNow = () => page.evaluate(keptAddresses);
  await expect.poll(keptNow, { timeout: 20_000 }).toEqual(expect.arrayContaining(addresses));
}

export async function keptAddresses(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith("kontor-pages-"));
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().map(({ url }) => url.slice(location.origin.length));
}

export async function type(page: Page, column: number, text: string): Promise<void> {
  await cells(page).nth(column).fill(text);
  await cells(page).nth(column).press("Enter");
}

export async function openWeek(page: Page, member: Member): Promise<void> {
  await enter(page, member);
  await page.goto(WEEK);
  await untilKept(page, `/timesheet?week=${MONDAY}`, "/today", "/timesheet", "/offline");
}
