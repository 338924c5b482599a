"use client";

import type { ReactNode, Ref } from "react";
import { Check, Minus } from "lucide-react";
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from "react-aria-components";
import { FieldError, FieldHint } from "./field-parts";
import { joinClasses } from "./join-classes";

export interface CheckboxProps extends Omit<
  CheckboxFieldProps,
  "children" | "className" | "style" | "isInvalid" | "inputRef"
> {
  /** The words beside the box. */
  label: ReactNode;
  /** Keeps the words for screen readers only; then `label` must be plain text. */
  isLabelHidden?: boolean;
  description?: ReactNode;
  errorMessage?: string | undefined;
  className?: string;
  ref?: Ref<HTMLInputElement>;
}

/** A box to tick, alone or inside a CheckboxGroup (then give it a `value`). With react-hook-form: `isSelected={field.value}`. */
export function Checkbox({
  label,
  isLabelHidden = false,
  description,
  errorMessage,
  className,
  ref,
  ...rest
}: CheckboxProps) {
  return (
    <CheckboxField
      {...rest}
      {...(ref !== undefined && { inputRef: ref })}
      isInvalid={errorMessage !== undefined}
      className={joinClasses("flex min-w-0 flex-col", className)}
    >
      <CheckboxButton className="group text-ink flex cursor-pointer items-start gap-2.5 py-1 text-base disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:py-2.5">
        {({ isIndeterminate, isSelected }) => (
          <>
            <span
              aria-hidden="true"
              className="border-line-strong bg-surface text-accent-ink group-hover:border-ink group-invalid:border-bad group-indeterminate:border-accent group-indeterminate:bg-accent group-selected:border-accent group-selected:bg-accent group-focus-visible:outline-focus mt-[0.1875rem] grid size-[1.125rem] shrink-0 place-items-center rounded-xs border transition-colors duration-100 group-focus-visible:outline-2 group-focus-visible:outline-offset-2"
            >
              {isIndeterminate ? (
                <Minus className="size-3.5" strokeWidth={3} />
              ) : isSelected ? (
                <Check className="size-3.5" strokeWidth={3} />
              ) : null}
            </span>
            <span className={isLabelHidden ? "sr-only" : "min-w-0"}>{label}</span>
          </>
        )}
      </CheckboxButton>
      <div className="pl-7 empty:hidden">
        <FieldHint>{description}</FieldHint>
        <FieldError message={errorMessage} />
      </div>
    </CheckboxField>
  );
}
