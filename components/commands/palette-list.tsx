"use client";

import { ArrowRight, BriefcaseBusiness, Clock, Keyboard, Square, UserRound } from "lucide";
import type { ReactNode } from "react";
import type { PaletteIcon, PaletteOption, PaletteSection } from "@/components/commands/palette-options";
import { Badge } from "@/components/ui/badge";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { Swatch } from "@/components/ui/swatch";
import { useTranslations } from "@/lib/i18n/use-words";

interface PaletteListProps {
  sections: readonly PaletteSection[];
  active: number;
  listId: string;
  optionId: (index: number) => string;
  onActivate: (index: number) => void;
}

/** The list under the palette's field. The focus stays in the field. */
export function PaletteList({ sections, active, listId, optionId, onActivate }: PaletteListProps) {
  const t = useTranslations("commands");
  let index = -1;
  return (
    <div
      id={listId}
      role="listbox"
      tabIndex={-1}
      aria-label={t("title")}
      hidden={sections.length === 0}
      className="max-h-[min(26rem,calc(100dvh-12rem))] overflow-y-auto overscroll-contain"
    >
      {sections.map(({ id, label, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list
        <div key={id} role="group" aria-label={label}>
          <div aria-hidden="true" className="px-2 pt-2 pb-1 text-xs font-medium text-ink-faint">
            {label}
          </div>
          {options.map((option) => {
            index += 1;
            const at = index;
            return (
              <Option
                key={option.id}
                id={optionId(at)}
                option={option}
                isActive={at === active}
                onActivate={() => onActivate(at)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  id: string;
  option: PaletteOption;
  isActive: boolean;
  onActivate: () => void;
}

function Option({ id, option, isActive, onActivate }: OptionProps) {
  const { label, detail, look, badge, keys, run } = option;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the input
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={onActivate}
      onClick={run}
      className={classes(
        "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2 py-1 pointer-coarse:min-h-11",
        isActive && "bg-hover",
      )}
    >
      <span className="grid w-4 shrink-0 place-items-center text-ink-faint [&_svg]:size-4">
        {"tone" in look ? <Swatch tone={look.tone} /> : ICONS[look.icon]}
      </span>
      <span className="min-w-0 flex-1 sm:truncate">
        {label}
        {detail && <span className="text-ink-faint"> · {detail}</span>}
      </span>
      {badge && <Badge>{badge}</Badge>}
      {keys && (
        <span className="pointer-coarse:hidden">
          <Kbd keys={keys} />
        </span>
      )}
    </div>
  );
}

const ICONS: Record<PaletteIcon, ReactNode> = {
  page: <Icon of={ArrowRight} />,
  recent: <Icon of={Clock} />,
  client: <Icon of={BriefcaseBusiness} />,
  member: <Icon of={UserRound} />,
  stop: <Icon of={Square} />,
  shortcuts: <Icon of={Keyboard} />,
};
