import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SEALED_FIELDS } from "./sealed-fields";

type Column = { database: "agency" | "control"; name: string; isSealed: boolean };

/** Columns whose name sounds like a secret, and why they are none. */
const HARMLESS: Record<string, string> = {
  "Passkey.credentialId": "names a public key and is told to whoever asks to sign in",
  "Passkey.publicKey": "is public",
  "PasskeyChallenge.challenge": "is told to the browser, used once, and signs nothing by itself",
  "Member.passwordKeyId": "names a key",
  "FormerPassword.passwordKeyId": "names a key",
  "ImportBatch.errorCode": "says what is wrong with a file",
  "Snapshot.errorCode": "says why it failed",
  "RestoreRequest.errorCode": "says why it failed",
  "DataKey.masterKeyId": "names a key",
  "DataKey.wrapped": "is encrypted by a master key, which lies outside of the database",
};

const SOUNDS_SECRET =
  /secret|private|token|password|credential|challenge|wrapped|seed|apiKey|publicKey|pin$|code$|link$/i;

const columns = (["agency", "control"] as const).flatMap(columnsOf);

test("a field whose name sounds secret is sealed, or hashed, or there is a reason why not", () => {
  const suspicious = columns.filter(({ name, isSealed }) => !isSealed && SOUNDS_SECRET.test(name.split(".")[1] ?? ""));
  const unexplained = suspicious.filter(({ name }) => !name.endsWith("Hash") && !(name in HARMLESS));
  expect(unexplained).toEqual([]);
});

test("the list names what the schemas mark as sealed, and nothing else", () => {
  const marked = columns.filter(({ isSealed }) => isSealed).map(({ database, name }) => `${database} ${name}`);
  const listed = SEALED_FIELDS.map(
    ({ owner, table, field }) => `${owner === "agency" ? "agency" : "control"} ${table}.${field}`,
  );
  expect(marked.toSorted()).toEqual(listed.toSorted());
});

test("each reason is for a column that exists", () => {
  expect(Object.keys(HARMLESS).filter((name) => !columns.some((column) => column.name === name))).toEqual([]);
});

/** The texts and bytes of a schema; the remarks above a column are its own. */
function columnsOf(database: Column["database"]): Column[] {
  const models = readFileSync(`prisma/${database}/schema.prisma`, "utf8").matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm);
  return [...models].flatMap(([, model, body = ""]) =>
    [...body.matchAll(/((?:^ *\/\/\/.*\n)*)^ *(\w+) +(?:String|Bytes|Json)\b/gm)].map(([, remarks = "", field]) => ({
      database,
      name: `${model}.${field}`,
      isSealed: remarks.includes("@sealed"),
    })),
  );
}
