"use client";

import { StageForm } from "@/components/auth/stage-form";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { QrCodeImage } from "@/components/second-factors/qr-code-image";
import { TotpField } from "@/components/second-factors/totp-field";
import { CopyButton } from "@/components/ui/copy-button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { EnrolledView, EnrolmentView } from "@/lib/second-factors/enrolment";

interface AuthenticatorSetUpProps {
  enrolment: EnrolmentView;
  suggestedName: string;
  confirm: FormAction<EnrolledView>;
  onDone: (enrolled: EnrolledView) => void;
  /** In an unfinished sign-in. */
  atStage?: boolean;
}

/** The picture to scan, the secret to type, and the first code. Needs the namespaces "common" and "factors". */
export function AuthenticatorSetUp({ enrolment, suggestedName, confirm, onDone, atStage }: AuthenticatorSetUpProps) {
  const t = useTranslations("factors");
  const Form = atStage ? StageForm : ActionForm;
  return (
    <div className="grid gap-4">
      <Secret enrolment={enrolment} />
      <Form action={confirm} onDone={onDone} className="grid gap-4">
        {({ errors }) => (
          <>
            <input type="hidden" name="id" value={enrolment.id} />
            <TextField
              label={t("name")}
              hint={t("nameHint")}
              name="name"
              defaultValue={suggestedName}
              error={errors.name}
              autoComplete="off"
              required
            />
            <TotpField label={t("firstCode")} hint={t("firstCodeHint")} error={errors.code} />
            <SubmitButton className="justify-self-start">{t("activate")}</SubmitButton>
          </>
        )}
      </Form>
    </div>
  );
}

function Secret({ enrolment: { qrCode, secret, uri } }: { enrolment: EnrolmentView }) {
  const t = useTranslations("factors");
  return (
    <div className="flex flex-wrap items-start gap-4">
      <QrCodeImage qrCode={qrCode} label={t("qrCode")} />
      <div className="grid min-w-48 flex-1 justify-items-start gap-2">
        <p>{t("scan")}</p>
        <a href={uri} className="hidden text-accent-text hover:underline pointer-coarse:inline">
          {t("openApp")}
        </a>
        <p className="text-sm text-ink-muted">{t("typeSecret")}</p>
        <code className="font-mono text-sm break-words">{secret}</code>
        <CopyButton
          text={secret.replaceAll(" ", "")}
          label={t("copySecret")}
          copiedLabel={t("secretCopied")}
          size="sm"
        />
      </div>
    </div>
  );
}
