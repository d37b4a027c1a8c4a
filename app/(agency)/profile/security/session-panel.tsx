import { EndOthersButton } from "@/components/profile/end-others-button";
import { SessionList } from "@/components/profile/session-list";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/lib/access/actor";
import { getTranslations } from "@/lib/i18n/get-words";
import { listOwnSessions } from "@/lib/profile/sessions";
import { endOtherSessionsAction, endOwnSessionAction } from "./actions";

/** Where one is signed in. For members and operators. */
export async function SessionPanel({ actor }: { actor: Actor }) {
  const t = await getTranslations("profile");
  const sessions = await listOwnSessions(actor);
  const endOthers = sessions.length > 1 && <EndOthersButton action={endOtherSessionsAction} />;
  return (
    <Panel title={t("sessions")} flush aside={endOthers}>
      <p className="px-4 py-3 text-ink-muted">{t("sessionsIntro")}</p>
      <SessionList sessions={sessions} end={endOwnSessionAction} />
    </Panel>
  );
}
