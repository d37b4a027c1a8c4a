import { KeysError } from "@/lib/crypto/master-keys";
import { migrateEverything } from "@/lib/db/migrate-everything";
import { prepareInstallation } from "@/lib/demo/prepare-installation";
import { settings } from "@/lib/settings/settings";
import { step } from "./progress.js";

// What must be done before anybody may come. A process of its own, so that the supervisor stays small.
process.once("disconnect", () => process.exit(1));
const report = (line: string) => console.log(`  ${line}`);
try {
  await step("Migrating databases", () => migrateEverything(report));
  const howToSignIn = await step("Preparing agencies", () => prepareInstallation(settings(), report));
  process.send?.(howToSignIn, () => process.exit());
} catch (error) {
  console.error(error instanceof KeysError ? `\n${error.message}` : error);
  process.exit(1);
}
