"use client";

import { type FormEvent, useState } from "react";
import { postSignIn, type SignInRefusal } from "@/components/auth/post-sign-in";
import { SignInRefusalNotice } from "@/components/auth/sign-in-refusal";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog";
import { PasswordField } from "@/components/ui/password-field";
import { useTranslations } from "@/lib/i18n/use-words";

interface SignInAgainFormProps {
  email: string;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

/** The password of whoever was signed in here. It stands in a window of its own, so it is no form within a form. */
export function SignInAgainForm({ email, onDone, onCancel }: SignInAgainFormProps) {
  const t = useTranslations("signIn");
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [pending, setPending] = useState(false);

  // The name is not theirs to mistype.
  const isWrong = refusal?.reason === "wrong";

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // React passes events on to the form in whose dialog this one may stand.
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const answer = await postSignIn(email, String(form.get("password")));
    if (answer.ok) return onDone();
    setRefusal(answer);
    setPending(false);
  };

  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="text-pretty text-ink-muted">{t("again.why")}</p>
      {refusal && !isWrong && <SignInRefusalNotice refusal={refusal} opensNewTab />}
      <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
      <PasswordField
        label={t("passwordOf", { email })}
        revealLabel={t("show")}
        name="password"
        autoComplete="current-password"
        error={isWrong ? t("again.wrong") : undefined}
        required
        autoFocus
      />
      <DialogActions>
        <Button onClick={onCancel}>{t("again.notNow")}</Button>
        <Button type="submit" variant="primary" pending={pending}>
          {t("again.submit")}
        </Button>
      </DialogActions>
    </form>
  );
}
