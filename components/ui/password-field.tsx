"use client";

import { Eye, EyeOff } from "lucide";
import { useState } from "react";
import { IconButton } from "./button";
import { classes } from "./classes";
import { controlClasses, controlHeight } from "./control-classes";
import { Field, partField } from "./field";
import { Icon } from "./icon";
import type { TextFieldProps } from "./text-field";

export interface PasswordFieldProps extends Omit<TextFieldProps, "type" | "unit" | "numeric"> {
  /** The words of the button that shows what was typed. */
  revealLabel: string;
}

export function PasswordField(props: PasswordFieldProps) {
  const { field, own } = partField(props);
  const { revealLabel, ...rest } = own;
  const [revealed, setRevealed] = useState(false);
  return (
    <Field {...field}>
      {(control) => (
        <div className="relative">
          <input
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            {...rest}
            {...control}
            type={revealed ? "text" : "password"}
            className={classes(controlClasses, controlHeight, "pr-10")}
          />
          <div className="absolute inset-y-0 right-0.5 flex items-center">
            <IconButton
              label={revealLabel}
              icon={revealed ? <Icon of={EyeOff} /> : <Icon of={Eye} />}
              aria-pressed={revealed}
              size="sm"
              onClick={() => setRevealed(!revealed)}
            />
          </div>
        </div>
      )}
    </Field>
  );
}
