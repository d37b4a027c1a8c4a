"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { postSignIn, type SignInRefusal } from "@/components/auth/post-sign-in";
import { SignInRefusalNotice } from "@/components/auth/sign-in-refusal";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/lib/i18n/use-words";

interface SignInFormProps {
  /** The way in that needs no password. */
  passkey?: ReactNode;
}

export function SignInForm({ passkey }: SignInFormProps) {
  const t = useTranslations("auth");
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [pending, setPending] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const after = await postSignIn(String(form.get("login")), String(form.get("password")));
    // A whole new page: nothing of a visitor's stays behind in the router's memory.
    if (after.ok) return window.location.assign("/");
    setRefusal(after);
    setPending(false);
  };

  return (
    <form onSubmit={submit} className="grid gap-4">
      {refusal && <SignInRefusalNotice refusal={refusal} />}
      <TextField
        label={t("login")}
        name="login"
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        required
        autoFocus
      />
      <PasswordField
        label={t("password")}
        revealLabel={t("show")}
        name="password"
        autoComplete="current-password"
        required
      />
      <Button type="submit" variant="primary" pending={pending}>
        {t("signIn")}
      </Button>
      {passkey}
      <Link href="/reset" className="justify-self-start rounded-sm text-sm text-accent-text hover:underline">
        {t("forgot")}
      </Link>
    </form>
  );
}
