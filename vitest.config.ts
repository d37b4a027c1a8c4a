import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

const ELSEWHERE = [...configDefaults.exclude, "e2e/**", ".next/**", ".data/**"];
const ON_A_DATABASE = "**/*.db.test.ts";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    // Failures that a test expects are no news. Name a level to read along.
    env: { KONTOR_LOG_LEVEL: process.env.KONTOR_LOG_LEVEL ?? "silent" },
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...ELSEWHERE, ON_A_DATABASE] },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: [ON_A_DATABASE],
          exclude: ELSEWHERE,
          globalSetup: "lib/testing/global-setup.ts",
          // A test that waits for its server, or for a process of its own, leaves its core to another.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
