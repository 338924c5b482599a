"use client";

import type { ReactNode } from "react";
import {
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaCheckboxGroupProps,
} from "react-aria-components";
import { Checkbox } from "./checkbox";
import { FieldError, FieldHint, FieldLabel, fieldStack, type FieldWords } from "./field-parts";
import { joinClasses } from "./join-classes";

export interface CheckboxGroupOption {
  id: string;
  label: ReactNode;
  description?: ReactNode;
  isDisabled?: boolean;
}

export interface CheckboxGroupProps
  extends FieldWords, Omit<AriaCheckboxGroupProps, "children" | "className" | "style" | "isInvalid"> {
  /** The boxes; or give `children` of Checkbox with a `value` each. */
  options?: readonly CheckboxGroupOption[];
  children?: ReactNode;
  isOptional?: boolean;
}

/** Any number of options; `value` and `onChange` carry the chosen ids. */
export function CheckboxGroup({
  label,
  isLabelHidden,
  description,
  errorMessage,
  className,
  options = [],
  children,
  isOptional = false,
  ...rest
}: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup
      validationBehavior="aria"
      {...rest}
      isInvalid={errorMessage !== undefined}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel label={label} isHidden={isLabelHidden} isOptional={isOptional} />
      <FieldHint>{description}</FieldHint>
      <div className="flex flex-col gap-0.5">
        {options.map((option) => (
          <Checkbox
            key={option.id}
            value={option.id}
            label={option.label}
            description={option.description}
            isDisabled={option.isDisabled ?? false}
          />
        ))}
        {children}
      </div>
      <FieldError message={errorMessage} />
    </AriaCheckboxGroup>
  );
}
