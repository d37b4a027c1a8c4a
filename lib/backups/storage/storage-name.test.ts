import { expect, test } from "vitest";
import { checkedName, storageName } from "./storage-name";

const SCOPE = "0199aaaa-0000-7000-8000-000000000001";
const SNAPSHOT = "0199aaaa-0000-7000-8000-000000000002";

test.each([
  "../../etc/passwd",
  `../${SCOPE}/${SNAPSHOT}.tar.gz.age`,
  `${SCOPE}/../${SNAPSHOT}.tar.gz.age`,
  `/${SCOPE}/${SNAPSHOT}.tar.gz.age`,
  `${SCOPE}\\${SNAPSHOT}.tar.gz.age`,
  `${SCOPE}/${SNAPSHOT}.tar.gz.age\u0000`,
  `${SCOPE}/${SNAPSHOT}.tar.gz.age\n`,
  `${SCOPE}/${SNAPSHOT}.tar.gz.age/x`,
  `${SCOPE}/${SNAPSHOT}.tar.gz`,
  `${SCOPE.toUpperCase()}/${SNAPSHOT}.tar.gz.age`,
  SNAPSHOT,
  "",
])("%j is no name of a snapshot's file", (name) => {
  expect(() => checkedName(name)).toThrow("is not the name of a snapshot's file");
});

test("a scope or an id that is none makes no name", () => {
  expect(() => storageName("..", SNAPSHOT)).toThrow();
  expect(() => storageName(SCOPE, `../${SNAPSHOT}`)).toThrow();
});

test("a snapshot's file lies in the folder of its scope", () => {
  expect(storageName(SCOPE, SNAPSHOT)).toBe(`${SCOPE}/${SNAPSHOT}.tar.gz.age`);
});
