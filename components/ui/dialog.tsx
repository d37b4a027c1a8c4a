"use client";

import { X } from "lucide";
import { createContext, type ReactNode, useContext, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "./button";
import { classes } from "./classes";
import { Icon } from "./icon";

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  size?: "sm" | "md" | "lg";
  /** "top" leaves its beginning where it is while its content grows, and room for a phone's keyboard. */
  placement?: "center" | "top";
  /** Keeps the title for screen readers only, where the content says it. */
  titleHidden?: boolean;
  children: ReactNode;
}

const sizeClasses = { sm: "max-w-sm", md: "max-w-lg", lg: "max-w-3xl" };

const CloseContext = createContext<() => void>(() => {});

/** Closes the dialog around the component that calls it. */
export const useCloseDialog = () => useContext(CloseContext);

/** A modal window. Its content lives only while it is open; the focus starts in it and returns to where it came from. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, closeLabel, size = "md", placement = "center", titleHidden, children } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog) return;
    dialog.showModal();
    return () => {
      dialog.close();
      // The caret went with the content: a text field that gets the focus back would take no typing.
      requestAnimationFrame(
        () => document.activeElement instanceof HTMLInputElement && document.activeElement.select(),
      );
    };
  }, [open]);

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      // The event comes late: by then the dialog may have been opened again.
      onClose={() => ref.current?.open || onClose()}
      className={classes(
        placement === "top" ? "mx-auto mt-4 mb-auto sm:mt-[12vh]" : "m-auto",
        "max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] flex-col rounded-lg border border-line bg-raised text-ink shadow-overlay backdrop:bg-scrim open:flex",
        "overflow-visible", // A list that opens inside may hang over the edge.
        "text-left font-normal whitespace-normal", // Not as the table cell in which it may stand.
        sizeClasses[size],
      )}
    >
      {open && (
        <CloseContext value={onClose}>
          <h2 id={titleId} className={titleHidden ? "sr-only" : "px-5 pt-4 pr-14 text-lg font-semibold"}>
            {title}
          </h2>
          <div className={classes("min-h-0 overflow-y-auto", titleHidden ? "p-3" : "px-5 pt-2 pb-5")}>{children}</div>
          {/* Last, so that the focus starts in the content. */}
          <div className="absolute top-3 right-3 pointer-coarse:top-2 pointer-coarse:right-2">
            <IconButton label={closeLabel} icon={<Icon of={X} />} onClick={onClose} />
          </div>
        </CloseContext>
      )}
    </dialog>
  );
}

/** The row of buttons at a dialog's end; the one that goes on comes last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-3 flex flex-wrap justify-end gap-2">{children}</div>;
}
