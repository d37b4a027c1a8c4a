"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import { useSignInAgain } from "@/components/auth/sign-in-again-context";
import { useStepUp } from "@/components/auth/step-up-context";
import { FormPendingContext } from "@/components/forms/form-pending";
import { Notice } from "@/components/ui/notice";
import { type ActionState, IDLE } from "@/lib/actions/action-state";
import { useTranslations } from "@/lib/i18n/use-words";

type Action<Answer> = (before: ActionState<Answer>, form: FormData) => Promise<ActionState<Answer>>;

interface ActionFormProps<Answer> {
  action: Action<Answer>;
  onDone?: (answer: Answer) => void;
  className?: string;
  /** Receives what is wrong with each field, by its name. */
  children: (form: { errors: Record<string, string> }) => ReactNode;
}

/**
 * A form over a server action. What was typed stays, whatever happens; a form that did not reach the server says so
 * and can be sent again without a second effect. Needs the namespace "common".
 */
export function ActionForm<Answer>({ action, onDone, className, children }: ActionFormProps<Answer>) {
  const t = useTranslations("common");
  const router = useRouter();
  const stepUp = useStepUp();
  const signInAgain = useSignInAgain();
  const form = useRef<HTMLFormElement>(null);
  const receipt = useRef({ id: "", of: "" });
  const unreachable = t("unreachable");
  const [state, dispatch, pending] = useActionState(async (before: ActionState<Answer>, data: FormData) => {
    const after = await action(before, data).catch((error: unknown) => {
      // Not-found and the like carry a digest; they are Next.js's business.
      if (typeof error === "object" && error !== null && "digest" in error) throw error;
      return { status: "error", code: "unreachable", message: unreachable, fieldErrors: {}, values: {} } as const;
    });
    if (after.status === "done") {
      receipt.current = { id: "", of: "" };
      onDone?.(after.answer);
    }
    if (after.status === "moved") router.push(after.to);
    const sendAgain = () => startTransition(() => dispatch(data));
    if (after.status === "error" && after.code === "step-up") stepUp(sendAgain);
    if (after.status === "error" && after.code === "signed-out") signInAgain(sendAgain);
    return after;
  }, IDLE);

  useEffect(() => {
    if (state.status === "error") form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);

  // Not through `action=`: React would empty the fields afterwards, and what was typed must stay.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    data.set("receiptId", receiptFor(data, receipt.current));
    startTransition(() => dispatch(data));
  };

  const errors = state.status === "error" ? state.fieldErrors : {};
  return (
    <FormPendingContext value={pending}>
      <form ref={form} onSubmit={submit} className={className} noValidate>
        {state.status === "error" && <Notice tone="danger">{state.message}</Notice>}
        {children({ errors })}
      </form>
    </FormPendingContext>
  );
}

/** The same content keeps its id until it is answered; changed content is a new request. */
function receiptFor(data: FormData, receipt: { id: string; of: string }): string {
  const content = JSON.stringify([...data.entries()].filter(([, value]) => typeof value === "string"));
  if (receipt.of !== content) Object.assign(receipt, { id: uuidv7(), of: content });
  return receipt.id;
}
