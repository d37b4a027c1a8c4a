"use client";

import { Search, X } from "lucide";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "./button";
import { classes } from "./classes";
import { controlClasses, controlHeight } from "./control-classes";
import { Icon } from "./icon";

interface SearchFieldProps {
  label: string;
  clearLabel: string;
  /** What the URL says now. */
  defaultValue?: string;
  name?: string;
  placeholder?: string;
  className?: string;
}

const pause_ms = 300;

/** Submits the form around it when typing pauses; Enter submits without script as well. */
export function SearchField({
  label,
  clearLabel,
  defaultValue = "",
  name = "q",
  placeholder,
  className = "w-full sm:w-64",
}: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [text, setText] = useState(defaultValue);

  // Follows the URL (a link that resets the filters), but never takes away what is being typed.
  useEffect(() => {
    if (document.activeElement !== input.current) setText(defaultValue);
  }, [defaultValue]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function search(next: string, delay_ms: number) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => input.current?.form?.requestSubmit(), delay_ms);
  }

  return (
    <div className={classes("relative", className)}>
      <Icon of={Search} className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-ink-faint" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        // An emptied search leaves the URL.
        name={text === "" && defaultValue !== "" ? undefined : name}
        value={text}
        onChange={(event) => search(event.target.value, pause_ms)}
        autoComplete="off"
        className={classes(controlClasses, controlHeight, "pr-9 pl-8 [&::-webkit-search-cancel-button]:hidden")}
      />
      {text !== "" && (
        <div className="absolute inset-y-0 right-0.5 flex items-center">
          <IconButton
            size="sm"
            label={clearLabel}
            icon={<Icon of={X} />}
            onClick={() => {
              search("", 0);
              input.current?.focus();
            }}
          />
        </div>
      )}
    </div>
  );
}
