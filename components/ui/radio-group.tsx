"use client";

import type { ReactNode } from "react";
import {
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
} from "react-aria-components";
import { FieldError, FieldHint, FieldLabel, fieldStack, type FieldWords } from "./field-parts";
import { joinClasses } from "./join-classes";

export interface RadioOption {
  id: string;
  label: ReactNode;
  description?: ReactNode;
  isDisabled?: boolean;
}

export interface RadioGroupProps
  extends FieldWords, Omit<AriaRadioGroupProps, "children" | "className" | "style" | "isInvalid"> {
  options: readonly RadioOption[];
  /** "cards" gives each option a frame: for few options with a sentence each. */
  look?: "plain" | "cards";
  isOptional?: boolean;
}

const cardLook =
  "rounded-md border border-line bg-surface px-3.5 py-2 has-selected:border-accent has-selected:bg-accent-soft/50 hover:border-line-strong";

/** One of a few options, all in view. */
export function RadioGroup({
  label,
  isLabelHidden,
  description,
  errorMessage,
  className,
  options,
  look = "plain",
  isOptional = false,
  ...rest
}: RadioGroupProps) {
  return (
    <AriaRadioGroup
      validationBehavior="aria"
      {...rest}
      isInvalid={errorMessage !== undefined}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel label={label} isHidden={isLabelHidden} isOptional={isOptional} />
      <FieldHint>{description}</FieldHint>
      <div
        className={joinClasses(
          "flex gap-0.5",
          rest.orientation === "horizontal" ? "flex-row flex-wrap gap-x-5" : "flex-col",
          look === "cards" && "gap-2",
        )}
      >
        {options.map((option) => (
          <RadioField
            key={option.id}
            value={option.id}
            isDisabled={option.isDisabled ?? false}
            className={joinClasses("min-w-0", look === "cards" && cardLook)}
          >
            <RadioButton className="group text-ink flex cursor-pointer items-start gap-2.5 py-1 text-base disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:py-2.5">
              <span
                aria-hidden="true"
                className="border-line-strong bg-surface group-hover:border-ink group-invalid:border-bad group-selected:border-[5px] group-selected:border-accent group-focus-visible:outline-focus mt-[0.1875rem] size-[1.125rem] shrink-0 rounded-full border transition-[border-width,border-color] duration-100 group-focus-visible:outline-2 group-focus-visible:outline-offset-2"
              />
              <span className="min-w-0">{option.label}</span>
            </RadioButton>
            {option.description !== undefined && (
              <div className="pb-1 pl-7">
                <FieldHint>{option.description}</FieldHint>
              </div>
            )}
          </RadioField>
        ))}
      </div>
      <FieldError message={errorMessage} />
    </AriaRadioGroup>
  );
}
