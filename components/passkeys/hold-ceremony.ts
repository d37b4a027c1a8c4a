import { type BrowserRefusal, browserRefusal } from "@/components/passkeys/browser-refusal";
import { type Called, callAction } from "@/components/passkeys/call-action";
import type { FormAction } from "@/lib/actions/define-action";

export type Ceremony<Options, Answer> = {
  kind: "use" | "add";
  /** Has the server ask. */
  ask: FormAction<Options>;
  /** Has the browser answer: `navigator.credentials`. */
  perform: (options: Options) => Promise<unknown>;
  /** Hands the answer in. */
  give: FormAction<Answer>;
};

/** "taken-back": we did not want the answer any more. */
export type Outcome<Answer> =
  | Called<Answer>
  | { status: "refused"; refusal: BrowserRefusal }
  | { status: "taken-back" };

/** One question of the server, answered by the person's authenticator. `unreachable` is said when there was no reply. */
export async function holdCeremony<Options, Answer>(
  { ask, perform, give }: Ceremony<Options, Answer>,
  unreachable: string,
): Promise<Outcome<Answer>> {
  const asked = await callAction(ask, {}, unreachable);
  if (asked.status !== "done") return asked;
  let credential: unknown;
  try {
    credential = await perform(asked.answer);
  } catch (error) {
    const refusal = browserRefusal(error);
    return refusal ? { status: "refused", refusal } : { status: "taken-back" };
  }
  return callAction(give, { answer: JSON.stringify(credential) }, unreachable);
}
