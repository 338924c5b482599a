"use client";

import type { Ref } from "react";
import {
  TextArea as AriaTextArea,
  TextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import { controlBox, FieldError, FieldHint, FieldLabel, fieldStack, type FieldWords } from "./field-parts";
import { joinClasses } from "./join-classes";

export interface TextAreaProps
  extends FieldWords, Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid"> {
  placeholder?: string;
  isOptional?: boolean;
  /** Lines to begin with; the box grows with the text. */
  rows?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; grows with what is written (CSS field-sizing, with a fixed height where that is unknown). */
export function TextArea({
  label,
  isLabelHidden,
  description,
  errorMessage,
  className,
  placeholder,
  isOptional = false,
  rows = 3,
  ref,
  ...rest
}: TextAreaProps) {
  return (
    <TextField
      validationBehavior="aria"
      {...rest}
      isInvalid={errorMessage !== undefined}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel label={label} isHidden={isLabelHidden} isOptional={isOptional} />
      <AriaTextArea
        rows={rows}
        style={{ minHeight: `calc(${rows} * 1.5rem + 1.125rem)` }}
        {...(ref !== undefined && { ref })}
        {...(placeholder !== undefined && { placeholder })}
        className={joinClasses(controlBox, "field-sizing-content max-h-[32rem] resize-y py-2 leading-6")}
      />
      <FieldHint>{description}</FieldHint>
      <FieldError message={errorMessage} />
    </TextField>
  );
}
