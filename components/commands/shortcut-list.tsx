"use client";

import { Fragment, useId } from "react";
import type { CommandSettings } from "@/components/commands/command-context";
import { useKeyCaps } from "@/components/commands/use-key-caps";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
import { GO_KEYS, SHORTCUTS, type Shortcut, type ShortcutGroup } from "@/lib/commands/shortcuts";
import { useTranslations } from "@/lib/i18n/use-words";

/** What the keyboard can do, everywhere and page by page. */
export function ShortcutList({ settings, onClose }: { settings: CommandSettings; onClose: () => void }) {
  const t = useTranslations("commands.shortcuts");
  const { pages, records, shortcuts } = settings;
  const gone = pages.filter(({ href }) => GO_KEYS[href]);
  const groups = Object.entries(SHORTCUTS).filter(
    ([group]) => (group !== "timesheet" && group !== "calendar") || records,
  );
  const works = ({ isSingle, records: needsTime }: Shortcut) => (!isSingle || shortcuts) && (!needsTime || records);
  return (
    <div className="gap-8 *:mb-5 *:break-inside-avoid sm:columns-2">
      {groups.map(([group, all]) => (
        <Keys key={group} title={t(group as ShortcutGroup)} rows={all.filter(works).map(rowOf)} />
      ))}
      {shortcuts && (
        <Keys
          title={t("go")}
          rows={gone.map(({ href, label }) => ({ label, keys: [["G"], [GO_KEYS[href]?.toUpperCase() ?? ""]] }))}
        />
      )}
      <p className="text-ink-muted">
        {t(shortcuts ? "on" : "off")}{" "}
        <Link href="/profile" onClick={onClose} className="text-accent-text underline">
          {t("profile")}
        </Link>
      </p>
    </div>
  );

  function rowOf({ name, keys }: Shortcut): Row {
    return { label: t(`name.${name}`), keys: [keys] };
  }
}

/** Keys pressed together, one group after the other. */
type Row = { label: string; keys: readonly (readonly string[])[] };

function Keys({ title, rows }: { title: string; rows: readonly Row[] }) {
  const t = useTranslations("commands.shortcuts");
  const caps = useKeyCaps();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className="mb-1.5 text-sm font-medium text-ink-faint">
        {title}
      </h3>
      <dl className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-2">
        {rows.map(({ label, keys }) => (
          <Fragment key={label}>
            <dt className="text-ink-muted">{label}</dt>
            <dd className="flex items-center gap-1.5 justify-self-end text-sm text-ink-faint">
              {keys.map((together, index) => (
                <Fragment key={together.join()}>
                  {index > 0 && t("then")}
                  <Kbd keys={caps(together)} />
                </Fragment>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
