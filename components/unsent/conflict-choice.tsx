"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { EntryValue } from "@/components/unsent/entry-value";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useStanding } from "@/components/unsent/use-standing";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import { insistOn } from "@/lib/unsent/conflict";
import { type KeptGroup, madeAtMs } from "@/lib/unsent/rules";

/** Both values, side by side: what the person typed, and what is stored now. Nothing happens until one is chosen. */
export function ConflictChoice({ group, onLater }: { group: KeptGroup; onLater: () => void }) {
  const t = useTranslations("unsent");
  const format = useFormatter();
  const router = useRouter();
  const { settle } = useUnsent();
  const { standing, ask } = useStanding(group);
  const { last } = group;
  const mine = last.subject?.entry?.shown ?? null;
  const timeOf = (at: number | Date) =>
    format.dateTime(at, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });

  if (standing === "loading") return <Spinner />;
  if (standing === "unreachable") {
    return (
      <>
        <Notice tone="warning" role="status">
          {t("conflictUnreachable")}
        </Notice>
        <DialogActions>
          <Button onClick={onLater}>{t("later")}</Button>
          <Button variant="primary" onClick={ask}>
            {t("askAgain")}
          </Button>
        </DialogActions>
      </>
    );
  }

  const insisting = insistOn(group, standing);
  const { change } = standing;
  const who = change && (change.isOwn ? t("byYou") : (change.byName ?? t("bySystem")));
  const takeTheirs = () => {
    settle(group);
    router.refresh();
  };
  return (
    <>
      <p className="text-ink-muted">{t("conflictText", { label: last.label })}</p>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <Side title={t("yours")} meta={t("typedAt", { time: timeOf(madeAtMs(last)) })}>
          <EntryValue entries={mine ? [mine] : []} />
          {insisting.how !== "impossible" && (
            <Button autoFocus onClick={() => settle(group, "write" in insisting ? insisting.write : undefined)}>
              {insisting.how === "add" ? t("addMine") : t("keepMine")}
            </Button>
          )}
        </Side>
        <Side
          title={t("theirs")}
          meta={change ? t("changedBy", { who: who ?? "", time: timeOf(new Date(change.at)) }) : t("changedByNobody")}
        >
          <EntryValue entries={standing.entries} />
          <Button onClick={takeTheirs}>{t("takeTheirs")}</Button>
        </Side>
      </div>
      <DialogActions>
        <Button variant="ghost" onClick={onLater}>
          {t("later")}
        </Button>
      </DialogActions>
    </>
  );
}

function Side({ title, meta, children }: { title: string; meta: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2 rounded-md border border-line p-3 [&>button]:mt-auto">
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      <p className="text-sm text-ink-muted">{meta}</p>
      {children}
    </section>
  );
}
