"use client";

import { Plus } from "lucide";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { AuthenticatorSetUp } from "@/components/second-factors/authenticator-set-up";
import { RecoveryCodeDialog } from "@/components/second-factors/recovery-code-dialog";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { EnrolledView, EnrolmentView } from "@/lib/second-factors/enrolment";

interface AddAuthenticatorProps {
  agencyName: string;
  email: string;
  suggestedName: string;
  begin: FormAction<EnrolmentView>;
  confirm: FormAction<EnrolledView>;
}

/** Sets one more authenticator up; with the first factor come the recovery codes. */
export function AddAuthenticator({ agencyName, email, suggestedName, begin, confirm }: AddAuthenticatorProps) {
  const t = useTranslations("factors");
  const toast = useToast();
  const [enrolment, setEnrolment] = useState<EnrolmentView | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const close = () => setEnrolment(null);
  const done = ({ recoveryCodes }: EnrolledView) => {
    close();
    setCodes(recoveryCodes);
    toast({ message: t("added") });
  };
  return (
    <>
      <ActionForm action={begin} onDone={setEnrolment} className="grid gap-2">
        {() => (
          <SubmitButton variant="secondary" size="sm" icon={<Icon of={Plus} />}>
            {t("authenticator")}
          </SubmitButton>
        )}
      </ActionForm>
      <Dialog open={enrolment !== null} onClose={close} title={t("addAuthenticator")} closeLabel={t("close")}>
        {enrolment && <AuthenticatorSetUp {...{ enrolment, suggestedName, confirm }} onDone={done} />}
      </Dialog>
      <RecoveryCodeDialog codes={codes} onClose={() => setCodes(null)} agencyName={agencyName} email={email} />
    </>
  );
}
