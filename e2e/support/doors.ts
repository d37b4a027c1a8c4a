import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const APP = join(import.meta.dirname, "..", "..", "app");

/** At whose hosts an address is there: signing in is the same for agencies and operators. */
type Place = "agency" | "operators" | "both";

export type Door = { kind: "page" | "route"; path: string; place: Place; methods: string[] };

/** Open to everybody; they show nothing of an agency but its name. */
export const OPEN_DOORS = new Set([
  "/login",
  "/reset",
  "/reset/[token]",
  "/invite/[token]",
  "/confirm-device",
  "/confirm-device/[token]",
  "/empty",
  "/help/second-factor",
  "/setup/[token]",
  "/api/auth/[...nextauth]",
  "/api/health",
  "/api/v1/password-judgements",
]);

/** Every address that is there at an agency's host, or at the operators', read from the folders: none can be forgotten here. */
export function everyDoor(at: "agency" | "operators" = "agency"): Door[] {
  return readdirSync(APP, { recursive: true, encoding: "utf8" })
    .flatMap(doorOf)
    .filter(({ place }) => place === at || place === "both");
}

function doorOf(file: string): Door[] {
  const name = file.split(sep).pop();
  if (name !== "page.tsx" && name !== "route.ts") return [];
  const folders = relative(APP, join(APP, file, "..")).split(sep);
  const path = `/${folders.filter((folder) => folder && !/^\(.*\)$/.test(folder)).join("/")}`;
  const source = readFileSync(join(APP, file), "utf8");
  const place = source.includes('access: "signed-in"') ? "both" : placeOf(folders);
  if (name === "page.tsx") return [{ kind: "page", path, place, methods: ["GET"] }];
  const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) => exportsMethod(source, method));
  return [{ kind: "route", path, place, methods }];
}

function placeOf([first, second]: string[]): Place {
  if (first === "(operator)") return "operators";
  return first === "(agency)" || (first === "api" && second === "v1") ? "agency" : "both";
}

/** Fills `[id]` and the like. */
export function fill(path: string, id: string): string {
  return path.replace(/\[\[?\.{0,3}\w+\]?\]/g, id);
}

function exportsMethod(source: string, method: string): boolean {
  return new RegExp(`export (?:const|(?:async )?function) ${method}\\b|\\bas ${method}\\b`).test(source);
}
