"use client";

import type { HTMLInputAutoCompleteAttribute, ReactNode, Ref } from "react";
import {
  Input,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import { controlBox, FieldError, FieldHint, FieldLabel, fieldStack, type FieldWords } from "./field-parts";
import { joinClasses } from "./join-classes";

export interface TextFieldProps
  extends
    FieldWords,
    Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid" | "autoComplete"> {
  placeholder?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** Says "(optional)" after the label. Mark the rarer of required and optional. */
  isOptional?: boolean;
  /** Something at the end of the box: a unit, a small button. */
  suffix?: ReactNode;
  /** Reaches the input itself, so that react-hook-form can put the focus there. */
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. Spread react-hook-form's `field` onto it, pass `errorMessage={fieldState.error?.message}`. */
export function TextField({
  label,
  isLabelHidden,
  description,
  errorMessage,
  className,
  placeholder,
  isOptional = false,
  suffix,
  ref,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      {...rest}
      isInvalid={errorMessage !== undefined}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel label={label} isHidden={isLabelHidden} isOptional={isOptional} />
      <div className="relative">
        <Input
          {...(ref !== undefined && { ref })}
          {...(placeholder !== undefined && { placeholder })}
          className={joinClasses(controlBox, suffix !== undefined && "pr-14")}
        />
        {suffix !== undefined && (
          <div className="text-muted absolute inset-y-0 right-1 flex items-center text-sm">{suffix}</div>
        )}
      </div>
      <FieldHint>{description}</FieldHint>
      <FieldError message={errorMessage} />
    </AriaTextField>
  );
}
