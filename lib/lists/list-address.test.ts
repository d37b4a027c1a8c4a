import { expect, test } from "vitest";
import { clientList } from "@/lib/clients/address";
import { clientSearchSchema } from "@/lib/clients/schema";
import { importList } from "@/lib/imports/address";
import { listImportsSchema } from "@/lib/imports/input-schema";
import { memberList } from "@/lib/members/address";
import { listMembersSchema } from "@/lib/members/schema";
import { projectList } from "@/lib/projects/address";
import { projectSearchSchema } from "@/lib/projects/schema";
import { entryListOf } from "@/lib/time-entries/address";
import { entrySearchSchema } from "@/lib/time-entries/search-schema";

const ID = "01a202cf-7e0a-7599-9903-c19f99e6e9a6";

test("the usual view of every list has a bare address", () => {
  expect(clientList.href(clientSearchSchema.parse({}), {})).toBe("/clients");
  expect(importList.href(listImportsSchema.parse({}), {})).toBe("/imports");
  expect(memberList.href(listMembersSchema.parse({}), {})).toBe("/members");
  expect(projectList.href(projectSearchSchema.parse({}), {})).toBe("/projects");
  expect(entryListOf(ID).href(entrySearchSchema.parse({}), {})).toBe(`/projects/${ID}/entries`);
});

test("a change keeps the other filters and begins at the first page", () => {
  const search = projectSearchSchema.parse({ q: "web", state: "archived", sort: "used", after: ID });
  expect(projectList.href(search, { client: ID, sort: "name" })).toBe(`/projects?q=web&state=archived&client=${ID}`);
});
