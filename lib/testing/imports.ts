import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { uploadImport } from "@/lib/imports/uploading";
import { workOnImport } from "@/lib/jobs/import-job";

/** Uploads a file as a browser would and does the worker's part, which checks it. Gives the import's id. */
export async function uploadAndCheck(actor: Actor, content: string | Buffer, fileName = "export.csv"): Promise<string> {
  const id = uuidv7();
  await uploadImport(actor, { id, fileName }, new Blob([new Uint8Array(Buffer.from(content))]).stream());
  await workOnImport(actor.agency, { batchId: id });
  return id;
}

/** A file of the generic layout; what a line leaves out is an hour of Ada's on the project Site. */
export function genericFile(lines: readonly Partial<Record<GenericColumn, string>>[]): string {
  const usual: Record<GenericColumn, string> = {
    client: "",
    project: "Site",
    task: "",
    description: "",
    billable: "",
    start: "2024-03-04T10:00:00",
    end: "2024-03-04T11:00:00",
    user_name: "",
    user_email: "ada@test.example",
  };
  const cells = (values: string[]) => values.map((value) => `"${value.replaceAll('"', '""')}"`).join(",");
  return [Object.keys(usual), ...lines.map((line) => Object.values({ ...usual, ...line }))].map(cells).join("\n");
}

type GenericColumn =
  | "client"
  | "project"
  | "task"
  | "description"
  | "billable"
  | "start"
  | "end"
  | "user_name"
  | "user_email";
