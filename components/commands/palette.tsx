"use client";

import { Search } from "lucide";
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from "react";
import { PaletteEcho } from "@/components/commands/palette-echo";
import { PaletteList } from "@/components/commands/palette-list";
import { type PaletteProps, usePalette } from "@/components/commands/use-palette";
import { Icon } from "@/components/ui/icon";
import { Spinner } from "@/components/ui/spinner";
import { useTranslations } from "@/lib/i18n/use-words";

/**
 * One field for everything: as in the ARIA Authoring Practices, "editable combobox with list autocomplete", whose list
 * is always there. The first thing found is active, except where several records fit equally: then nothing is, so that
 * Enter never guesses.
 */
export function Palette(props: PaletteProps) {
  const t = useTranslations("commands");
  const { records } = props.settings;
  const { typed, setTyped, sections, quick, pending, isTyped } = usePalette(props);
  const listId = useId();
  const [moved, setMoved] = useState<number | null>(null);
  const [isAwaited, setAwaited] = useState(false);
  const options = sections.flatMap((section) => section.options);
  const active = Math.min(moved ?? (quick.isAmbiguous ? -1 : 0), options.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;

  const runActive = useEffectEvent(() => {
    setAwaited(false);
    options[active]?.run();
  });
  // Enter came before the answer: what it means is only known now.
  const isDue = isAwaited && !pending;
  useEffect(() => {
    if (isDue) runActive();
  }, [isDue]);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, listId]);

  const type = (text: string) => {
    setTyped(text);
    setMoved(null);
    setAwaited(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { length } = options;
    if (event.key === "ArrowDown" && length > 0) setMoved((active + 1) % length);
    else if (event.key === "ArrowUp" && length > 0) setMoved((Math.max(active, 0) - 1 + length) % length);
    else if (event.key === "Enter") pending ? setAwaited(true) : options[active]?.run();
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <div className="flex h-10 items-center gap-2 border-b border-line px-2 pr-10 pb-2">
        {pending ? <Spinner /> : <Icon of={Search} className="size-4 shrink-0 text-ink-faint" />}
        <input
          type="text"
          role="combobox"
          aria-label={t(records ? "label" : "labelReadOnly")}
          aria-expanded={options.length > 0}
          aria-controls={`${listId}-list`}
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={300}
          placeholder={t(records ? "placeholder" : "placeholderReadOnly")}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          className="min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-ink-faint"
        />
      </div>
      <PaletteEcho quick={quick} records={records} isTyped={isTyped} pending={pending} found={options.length} />
      <PaletteList {...{ sections, active, optionId }} listId={`${listId}-list`} onActivate={setMoved} />
    </div>
  );
}
