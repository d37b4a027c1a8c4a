"use client";

import { useTransition } from "react";
import { v7 as uuidv7 } from "uuid";
import { useSignInAgain } from "@/components/auth/sign-in-again-context";
import { useStepUp } from "@/components/auth/step-up-context";
import { useToast } from "@/components/ui/toast";
import { IDLE } from "@/lib/actions/action-state";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

/** A list is sent as a field that is there several times. */
type Fields = Record<string, string | string[]>;

interface Done {
  message: string;
  /** Offered with the message. */
  undo?: () => void;
}

/** Runs an action that needs no form, and tells in a toast how it went, unless `done` says null. Needs the namespace "common". */
export function useCommand() {
  const t = useTranslations("common");
  const toast = useToast();
  const stepUp = useStepUp();
  const signInAgain = useSignInAgain();
  const [pending, startTransition] = useTransition();

  const run = <Answer>(action: FormAction<Answer>, fields: Fields, done: Done | ((answer: Answer) => Done | null)) =>
    startTransition(async () => {
      const form = formOf({ ...fields, receiptId: uuidv7() });
      const after = await action(IDLE, form).catch((error: unknown) => {
        // Not-found and the like carry a digest; they are Next.js's business.
        if (typeof error === "object" && error !== null && "digest" in error) throw error;
        return { status: "error", code: "unreachable", message: t("unreachable") } as const;
      });
      const runAgain = () => run(action, fields, done);
      if (after.status === "error" && after.code === "step-up") return stepUp(runAgain);
      if (after.status === "error" && after.code === "signed-out") return signInAgain(runAgain);
      if (after.status === "error") return toast({ message: after.message, tone: "danger" });
      const said = typeof done === "function" ? after.status === "done" && done(after.answer) : done;
      if (said) toast({ message: said.message, action: said.undo && { label: t("undo"), onSelect: said.undo } });
    });
  return { run, pending };
}

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  return form;
}
