import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const APP = join(import.meta.dirname, "..", "..", "app");

export type Door = { kind: "page" | "route"; path: string; methods: string[] };

/** Open to everybody; they show nothing of an agency but its name. */
export const OPEN_DOORS = new Set([
  "/login",
  "/reset",
  "/reset/[token]",
  "/invite/[token]",
  "/confirm-device",
  "/confirm-device/[token]",
  "/setup/[token]",
  "/api/auth/[...nextauth]",
  "/api/health",
]);

/** Every address the application answers at, read from its folders: none can be forgotten here. */
export function everyDoor(): Door[] {
  return readdirSync(APP, { recursive: true, encoding: "utf8" }).flatMap((file) => {
    const name = file.split(sep).pop();
    if (name !== "page.tsx" && name !== "route.ts") return [];
    const folders = relative(APP, join(APP, file, "..")).split(sep);
    const path = `/${folders.filter((folder) => folder && !/^\(.*\)$/.test(folder)).join("/")}`;
    const source = readFileSync(join(APP, file), "utf8");
    const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) => exportsMethod(source, method));
    return [{ kind: name === "page.tsx" ? "page" : "route", path, methods: name === "page.tsx" ? ["GET"] : methods }];
  });
}

/** Fills `[id]` and the like. */
export function fill(path: string, id: string): string {
  return path.replace(/\[\[?\.{0,3}\w+\]?\]/g, id);
}

function exportsMethod(source: string, method: string): boolean {
  return new RegExp(`export (?:const|(?:async )?function) ${method}\\b|\\bas ${method}\\b`).test(source);
}
