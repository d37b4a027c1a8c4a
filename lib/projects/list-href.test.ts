import { expect, test } from "vitest";
import { listHref } from "@/lib/projects/list-href";
import { projectSearchSchema } from "@/lib/projects/schema";

const CLIENT_ID = "01a202cf-7e0a-7599-9903-c19f99e6e9a6";

test("the usual view has a bare address", () => {
  expect(listHref(projectSearchSchema.parse({}), {})).toBe("/projects");
});

test("a change keeps the other filters and begins at the first page", () => {
  const search = projectSearchSchema.parse({ q: "web", state: "archived", sort: "used", after: CLIENT_ID });
  expect(listHref(search, { client: CLIENT_ID, sort: "name" })).toBe(
    `/projects?q=web&client=${CLIENT_ID}&state=archived`,
  );
});
