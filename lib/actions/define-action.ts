import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { ActionState } from "@/lib/actions/action-state";
import { asDoor } from "@/lib/actions/door";
import { explain } from "@/lib/actions/explain";
import { readFormValues, withoutSecrets } from "@/lib/actions/form-values";
import { Moved } from "@/lib/actions/move-to";
import { requireOwnOrigin } from "@/lib/actions/own-origin";
import { readReceiptId } from "@/lib/actions/receipt-id";
import { findRequestAgency, requestOrigin } from "@/lib/auth/request";
import { actorOrRefuse } from "@/lib/auth/require-actor";
import type { Origin } from "@/lib/auth/sessions";
import { type StagedVisitor, stagedVisitorOrRefuse, type UnfinishedStage } from "@/lib/auth/staged-visitor";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";

/** Somebody at an agency's door who has not signed in. */
export type Visitor = Origin & { agency: AgencyRecord };

type Definition<Input extends z.ZodObject, Answer> =
  | { access: "member"; input: Input; run: (actor: Actor, input: z.output<Input>) => Promise<Answer> }
  /** Of an unfinished sign-in: for a session of exactly this stage. */
  | { access: UnfinishedStage; input: Input; run: (visitor: StagedVisitor, input: z.output<Input>) => Promise<Answer> }
  | { access: "public"; input: Input; run: (visitor: Visitor, input: z.output<Input>) => Promise<Answer> }
  /** Before there is any agency, so on any host. What changes anything must ask for the set-up link's token. */
  | { access: "set-up"; input: Input; run: (input: z.output<Input>) => Promise<Answer> };

export type FormAction<Answer> = (before: ActionState<Answer>, form: FormData) => Promise<ActionState<Answer>>;

/**
 * How a form enters. `access` has no default: whoever opens a door says for whom. A field `receiptId` (made with the
 * form) makes sending the same form twice have one effect. Expected failures come back as words at their fields,
 * with what was typed; faults come back with an incident id.
 */
export function defineAction<Input extends z.ZodObject, Answer>(
  definition: Definition<Input, Answer>,
): FormAction<Answer> {
  const action: FormAction<Answer> = async (_before, form) => {
    const values = readFormValues(form, definition.input);
    try {
      // Next.js lets a request without an origin pass.
      requireOwnOrigin(await headers());
      return { status: "done", answer: await enter(definition, values, form) };
    } catch (error) {
      if (error instanceof Moved) return { status: "moved", to: error.to };
      // Not-found and the like travel as exceptions.
      unstable_rethrow(error);
      return { status: "error", ...(await explain(error)), values: withoutSecrets(values) };
    }
  };
  return asDoor("action", action);
}

async function enter<Input extends z.ZodObject, Answer>(
  definition: Definition<Input, Answer>,
  values: Record<string, string | string[]>,
  form: FormData,
): Promise<Answer> {
  if (definition.access === "set-up") return definition.run(definition.input.parse(values));
  if (definition.access === "public") {
    const agency = await findRequestAgency();
    if (!agency) throw new DomainError("not-found");
    return definition.run({ agency, ...(await requestOrigin()) }, definition.input.parse(values));
  }
  if (definition.access !== "member") {
    return definition.run(await stagedVisitorOrRefuse(definition.access), definition.input.parse(values));
  }
  const actor = await actorOrRefuse({ input: true, receiptId: readReceiptId(form.get("receiptId")) });
  return definition.run(actor, definition.input.parse(values));
}
