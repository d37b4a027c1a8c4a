"use client";

import { CloudAlert, CloudOff } from "lucide";
import { useSyncExternalStore } from "react";
import { buttonClasses } from "@/components/ui/button-classes";
import { Icon } from "@/components/ui/icon";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useTranslations } from "@/lib/i18n/use-words";

/** In the header of every page: how much has not reached the server, and that there is no connection. Needs "unsent". */
export function UnsentStatus() {
  const t = useTranslations("unsent");
  const { groups, showList } = useUnsent();
  const isOnline = useIsOnline();
  const count = groups.length;
  if (count === 0 && isOnline) return null;
  const isUndecided = groups.some(({ state }) => state !== "waiting");
  const label = count > 0 ? t("status", { count }) : t("offline");
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={label}
      title={label}
      onClick={() => showList(true)}
      className={buttonClasses(
        { variant: "ghost", size: "sm" },
        isUndecided ? "text-danger-text!" : "text-warning-text!",
      )}
    >
      <Icon of={isUndecided ? CloudAlert : CloudOff} />
      {count > 0 && <span className="tabular-nums">{count}</span>}
    </button>
  );
}

function useIsOnline(): boolean {
  return useSyncExternalStore(
    listenToConnection,
    () => navigator.onLine,
    () => true,
  );
}

function listenToConnection(onChange: () => void): () => void {
  addEventListener("online", onChange);
  addEventListener("offline", onChange);
  return () => {
    removeEventListener("online", onChange);
    removeEventListener("offline", onChange);
  };
}
