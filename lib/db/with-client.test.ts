import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = ["app", "bench", "bin", "components", "e2e", "lib"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/generated\//.test(file));

test("nobody connects to PostgreSQL without hearing that the connection is lost, which would end the process", () => {
  const connecting = sources.filter((file) => /\bnew (pg\.)?(Client|Pool)\(/.test(readFileSync(file, "utf8")));
  // The probe hears it itself: that is what it is for.
  expect(connecting.sort()).toEqual(["lib/db/with-client.ts", "lib/outage/database-probe.ts"]);
});
