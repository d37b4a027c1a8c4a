import { readFileSync } from "node:fs";
import { join } from "node:path";
import { originAt } from "./installation";
import { type RawAnswer, rawRequest } from "./raw-request";

const ROOT = join(import.meta.dirname, "..", "..");
const NO_ID = "00000000-0000-7000-8000-000000000000";

export type ServerAction = {
  id: string;
  name: string;
  /** For whom the source opens it. */
  access: string;
  /** A page that can call it. */
  path: string;
};

/** Every server action of the build that is being tested, with what its source says of who may call it. */
export function everyAction(): ServerAction[] {
  const manifest = readFileSync(join(ROOT, ".next/server/server-reference-manifest.json"), "utf8");
  const { node } = JSON.parse(manifest) as { node: Record<string, Reference> };
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
    const source = readFileSync(join(ROOT, filename), "utf8");
    const access = new RegExp(`const ${exportedName} = defineAction\\(\\{\\s*access: "([\\w-]+)"`).exec(source)?.[1];
    if (!access) throw new Error(`${filename} does not say for whom ${exportedName} is`);
    return { id, name: exportedName, access, path: pathOf(Object.keys(workers)[0] ?? "") };
  });
}

export function actionNamed(name: string): ServerAction {
  const action = everyAction().find((one) => one.name === name);
  if (!action) throw new Error(`There is no action ${name}`);
  return action;
}

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> };

/** "app/(agency)/members/[id]/page" is at /members/…; which record it shows plays no part. */
function pathOf(worker: string): string {
  const folders = worker.split("/").slice(1, -1);
  return `/${folders.filter((folder) => !/^\(.*\)$/.test(folder)).join("/")}`.replace(/\[[^\]]+\]/g, NO_ID);
}

/** Calls an action as its form does: the state before and the form's fields, in React's encoding. `origin: ""` sends none. */
export function callAction(
  slug: string,
  { id, path }: ServerAction,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  from?: string,
): Promise<RawAnswer> {
  const boundary = "----kontor";
  const part = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const form = Object.entries(fields).map(([name, value]) => part(`_1_${name}`, value));
  return rawRequest({
    method: "POST",
    from,
    host: `${slug}.localhost`,
    path,
    headers: {
      "next-action": id,
      ...(headers.origin === "" ? {} : { origin: originAt(slug) }),
      "content-type": `multipart/form-data; boundary=${boundary}`,
      ...Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== "")),
    },
    body: `${form.join("")}${part("0", '[{"status":"idle"},"$K1"]')}--${boundary}--\r\n`,
  });
}

/** What the action answered: the state that its form would get. */
export function stateIn({ body }: RawAnswer): { status: string; code?: string; answer?: unknown } | null {
  const json = /^\d+:(\{"status":.*\})$/m.exec(body)?.[1];
  return json ? JSON.parse(json) : null;
}
