import { type ReactNode, useId } from "react";
import { FieldGroup } from "./field-group";

interface Choice<Value extends string> {
  value: Value;
  label: string;
  icon?: ReactNode;
}

interface ChoiceGroupProps<Value extends string> {
  legend: string;
  legendHidden?: boolean;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few: radio buttons in a row, all of them in sight. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { legend, legendHidden, choices, value, onChange } = props;
  const name = useId();
  return (
    <FieldGroup legend={legend} legendHidden={legendHidden}>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-8 flex-1 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border border-line-strong px-2 py-1 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus pointer-coarse:min-h-10 [&_svg]:size-4 [&_svg]:shrink-0"
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.icon}
            {choice.label}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
