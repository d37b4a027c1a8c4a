import { redirect } from "next/navigation";
import { can } from "@/lib/access/actor";
import { requireActor } from "@/lib/auth/require-actor";

/** Where one's day begins: who records time starts with today, others with what they may see, operators in their console. */
export default async function StartPage() {
  const actor = await requireActor();
  if (can(actor, "console:read")) redirect("/console");
  if (can(actor, "time-entry:write:own")) redirect("/today");
  redirect(can(actor, "project:read") ? "/projects" : "/profile");
}
