import { type ActionState, IDLE } from "@/lib/actions/action-state";
import type { FormAction } from "@/lib/actions/define-action";

export type Called<Answer> =
  | Exclude<ActionState<Answer>, { status: "idle" | "error" }>
  | { status: "error"; code: string; message: string };

/** Calls an action that no form is sent to. `unreachable` is said when there was no answer. */
export async function callAction<Answer>(
  action: FormAction<Answer>,
  fields: Record<string, string>,
  unreachable: string,
): Promise<Called<Answer>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const lost = { status: "error", code: "unreachable", message: unreachable } as const;
  const after = await action(IDLE, form).catch((error: unknown) => {
    // Not-found and the like carry a digest; they are Next.js's business.
    if (typeof error === "object" && error !== null && "digest" in error) throw error;
    return lost;
  });
  return after.status === "idle" ? lost : after;
}
