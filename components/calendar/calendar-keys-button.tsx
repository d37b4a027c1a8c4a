"use client";

import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

type NamedKey = "ctrl" | "shift" | "pageUp" | "pageDown" | "delete" | "drag";

/** `cap` writes a key as the reader's keyboard does. */
const keysFor = (cap: (key: NamedKey) => string) =>
  [
    ["walk", ["←", "→", "↑", "↓"]],
    ["open", ["↵"]],
    ["move", ["Alt", "←", "→", "↑", "↓"]],
    ["length", [cap("shift"), "↑", "↓"]],
    ["start", ["Alt", cap("shift"), "↑", "↓"]],
    ["copy", [cap("ctrl"), "C", "V"]],
    ["copyDrag", ["Alt", cap("drag")]],
    ["delete", [cap("delete")]],
    ["abort", ["Esc"]],
    ["period", ["Alt", cap("pageUp"), cap("pageDown")]],
    ["today", ["Alt", "T"]],
  ] as const;

/** What the keyboard can do here. */
export function CalendarKeysButton() {
  const t = useTranslations("calendar");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={t("keys")}
        icon={<Keyboard />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="pointer-coarse:hidden max-sm:hidden"
      />
      <Dialog open={open} onClose={() => setOpen(false)} title={t("keys")} closeLabel={common("close")} size="sm">
        <dl className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-2">
          {keysFor((key) => t(`cap.${key}`)).map(([name, keys]) => (
            <Fragment key={name}>
              <dt className="text-ink-muted">{t(`key.${name}`)}</dt>
              <dd className="justify-self-end">
                <Kbd keys={keys} />
              </dd>
            </Fragment>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
