"use client";

import { useEffect, useRef } from "react";
import { useSelection } from "@/components/lists/selection";
import { useTranslations } from "@/lib/i18n/use-words";

const tickClasses = "block size-4 pointer-coarse:size-5";

interface RowTickProps {
  id: string;
  name: string;
}

/** Ticks a row; with Shift all from the one ticked last. */
export function RowTick(props: RowTickProps) {
  return useSelection().isListening ? <RowBox {...props} /> : null;
}

function RowBox({ id, name }: RowTickProps) {
  const t = useTranslations("lists");
  const { ids, tick } = useSelection();
  return (
    <input
      type="checkbox"
      data-row-tick=""
      aria-label={t("tick", { name })}
      checked={ids.has(id)}
      onChange={({ target, nativeEvent }) =>
        tick(id, { isTicked: target.checked, through: nativeEvent instanceof MouseEvent && nativeEvent.shiftKey })
      }
      className={tickClasses}
    />
  );
}

/** Ticks all rows of the page. */
export function PageTick({ count }: { count: number }) {
  return useSelection().isListening ? <PageBox count={count} /> : null;
}

function PageBox({ count }: { count: number }) {
  const t = useTranslations("lists");
  const { ids, tickPage } = useSelection();
  const box = useRef<HTMLInputElement>(null);
  const isSome = ids.size > 0 && ids.size < count;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={t("tickPage")}
      checked={ids.size === count}
      onChange={({ target }) => tickPage(target.checked)}
      className={tickClasses}
    />
  );
}
