"use client";

import type { ReactNode, Ref } from "react";
import { SwitchButton, SwitchField, type SwitchFieldProps } from "react-aria-components";
import { FieldHint } from "./field-parts";
import { joinClasses } from "./join-classes";

export interface SwitchProps extends Omit<SwitchFieldProps, "children" | "className" | "style" | "inputRef"> {
  label: ReactNode;
  description?: ReactNode;
  className?: string;
  ref?: Ref<HTMLInputElement>;
}

/** On or off, at once. For something that waits for Save, use Checkbox. */
export function Switch({ label, description, className, ref, ...rest }: SwitchProps) {
  return (
    <SwitchField
      {...rest}
      {...(ref !== undefined && { inputRef: ref })}
      className={joinClasses("flex min-w-0 flex-col", className)}
    >
      <SwitchButton className="group text-ink flex cursor-pointer items-start gap-2.5 py-1 text-base disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:py-2.5">
        <span
          aria-hidden="true"
          className="border-line-strong bg-line-strong group-selected:border-accent group-selected:bg-accent group-focus-visible:outline-focus mt-0.5 flex h-5 w-9 shrink-0 items-center rounded-full border p-px transition-colors duration-150 group-focus-visible:outline-2 group-focus-visible:outline-offset-2"
        >
          <span className="bg-surface ease-calm group-selected:translate-x-4 size-4 rounded-full shadow-xs transition-transform duration-150" />
        </span>
        <span className="min-w-0">{label}</span>
      </SwitchButton>
      <div className="pl-11.5 empty:hidden">
        <FieldHint>{description}</FieldHint>
      </div>
    </SwitchField>
  );
}
