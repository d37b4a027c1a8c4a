"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";

/**
 * Says of what time a page is that came from the browser's copies. It stands in every page, made with it, and shows
 * where the worker has marked the page as kept: no script is needed for that. Needs the namespace "offline".
 */
export function KeptNotice({ renderedAtMs }: { renderedAtMs: number }) {
  const t = useTranslations("offline");
  const format = useFormatter();
  const router = useRouter();
  const refresh = useEffectEvent(() => {
    if ("kept" in document.documentElement.dataset) router.refresh();
  });

  useEffect(() => {
    const onOnline = () => refresh();
    addEventListener("online", onOnline);
    return () => removeEventListener("online", onOnline);
  }, []);

  useEffect(() => {
    // Made anew, and not as it was kept: the page has come from the server.
    const html = document.documentElement;
    if (html.dataset.kept === "" && renderedAtMs > 0) html.dataset.kept = String(renderedAtMs);
    else if (Number(html.dataset.kept) !== renderedAtMs) delete html.dataset.kept;
  }, [renderedAtMs]);

  const time = format.dateTime(renderedAtMs, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
  return (
    <div role="status" className="hidden in-data-kept:block">
      <Notice
        tone="warning"
        className="mb-4"
        title={t("asOf", { time })}
        action={
          <Button size="sm" onClick={() => location.reload()}>
            {t("tryAgain")}
          </Button>
        }
      >
        {t("goOn")}
      </Notice>
    </div>
  );
}
