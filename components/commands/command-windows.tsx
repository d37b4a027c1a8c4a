"use client";

import type { CommandSettings, CommandWindow } from "@/components/commands/command-context";
import { Palette } from "@/components/commands/palette";
import { ShortcutList } from "@/components/commands/shortcut-list";
import type { RecentTarget } from "@/components/commands/targets";
import { Dialog } from "@/components/ui/dialog";
import { useTranslations } from "@/lib/i18n/use-words";

export interface CommandWindowsProps {
  shown: CommandWindow | null;
  settings: CommandSettings;
  recents: readonly RecentTarget[];
  onOpened: (target: RecentTarget) => void;
  onShow: (window: CommandWindow | null) => void;
}

/** What the keys open. One module, so that whoever has opened the one has the other as well. */
export function CommandWindows({ shown, settings, recents, onOpened, onShow }: CommandWindowsProps) {
  const t = useTranslations("commands");
  const common = useTranslations("common");
  const close = (window: CommandWindow) => () => shown === window && onShow(null);
  const [isPalette, isList] = [shown === "palette", shown === "shortcuts"];
  return (
    <div>
      <Dialog
        open={isPalette}
        onClose={close("palette")}
        title={t("title")}
        closeLabel={common("close")}
        placement="top"
        titleHidden
      >
        <Palette
          settings={settings}
          recents={recents}
          onOpened={onOpened}
          onClose={() => onShow(null)}
          onShowShortcuts={() => onShow("shortcuts")}
        />
      </Dialog>
      <Dialog
        open={isList}
        onClose={close("shortcuts")}
        title={t("shortcuts.title")}
        closeLabel={common("close")}
        size="lg"
      >
        <ShortcutList settings={settings} onClose={() => onShow(null)} />
      </Dialog>
    </div>
  );
}
