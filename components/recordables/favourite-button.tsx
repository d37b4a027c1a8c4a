"use client";

import { Star } from "lucide";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { v7 as uuidv7 } from "uuid";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useToast } from "@/components/ui/toast";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import type { KnownRecordableView } from "@/lib/recordables/schema";

interface FavouriteButtonProps {
  favourites: readonly KnownRecordableView[];
  recordable: KnownRecordableView;
}

/** Stars what one often records time on. Needs the namespace "recordables". */
export function FavouriteButton({ favourites, recordable }: FavouriteButtonProps) {
  const t = useTranslations("recordables");
  const router = useRouter();
  const toast = useToast();
  const { sendOrKeep } = useUnsent();
  const [, startTransition] = useTransition();
  const { projectId, taskId, activityId } = recordable;
  const [isStarred, setStarred] = useOptimistic(
    favourites.some((line) => line.projectId === projectId && line.taskId === taskId && line.activityId === activityId),
  );
  const toggle = async () => {
    setStarred(!isStarred);
    const outcome = await sendOrKeep({
      method: isStarred ? "DELETE" : "POST",
      url: "/api/v1/favourites",
      body: { ...(isStarred ? {} : { id: uuidv7() }), projectId, taskId, activityId },
      receiptId: uuidv7(),
      label: `${isStarred ? t("unstar") : t("star")}: ${lineName(recordable)}`,
    });
    if (outcome.status === "refused") toast({ tone: "danger", message: outcome.refusal.message });
    router.refresh();
  };
  return (
    <IconButton
      label={isStarred ? t("unstar") : t("star")}
      aria-pressed={isStarred}
      icon={<Icon of={Star} className={isStarred ? "fill-current text-warning-text" : undefined} />}
      onClick={() => startTransition(toggle)}
    />
  );
}
