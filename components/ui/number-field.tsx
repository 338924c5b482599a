"use client";

import type { Ref } from "react";
import { Minus, Plus } from "lucide-react";
import {
  Button,
  Group,
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from "react-aria-components";
import { FieldError, FieldHint, FieldLabel, fieldStack, type FieldWords } from "./field-parts";
import { joinClasses } from "./join-classes";

export interface NumberFieldProps
  extends FieldWords, Omit<AriaNumberFieldProps, "children" | "className" | "style" | "isInvalid"> {
  isOptional?: boolean;
  /** A unit in words or a sign, after the number. */
  unit?: string;
  ref?: Ref<HTMLInputElement>;
}

const step =
  "grid w-9 shrink-0 cursor-pointer place-items-center self-stretch text-muted hover:bg-ink/6 hover:text-ink disabled:opacity-35 pointer-coarse:w-11 [&_svg]:size-4";

/** A number typed or stepped. Empty is NaN: map it to null before saving. */
export function NumberField({
  label,
  isLabelHidden,
  description,
  errorMessage,
  className,
  isOptional = false,
  unit,
  ref,
  ...rest
}: NumberFieldProps) {
  return (
    <AriaNumberField
      validationBehavior="aria"
      {...rest}
      isInvalid={errorMessage !== undefined}
      className={joinClasses(fieldStack, className)}
    >
      <FieldLabel label={label} isHidden={isLabelHidden} isOptional={isOptional} />
      <Group className="target border-line-strong bg-surface hover:border-muted focus-within:border-focus focus-within:outline-focus invalid:border-bad disabled:bg-sunken flex w-full max-w-56 items-center overflow-hidden rounded-md border focus-within:outline-2 focus-within:-outline-offset-1">
        <Button slot="decrement" className={step}>
          <Minus />
        </Button>
        <Input
          {...(ref !== undefined && { ref })}
          className="field-text text-ink disabled:text-muted w-full min-w-0 bg-transparent text-center tabular-nums outline-none"
        />
        {unit !== undefined && <span className="text-muted shrink-0 pr-2 text-sm">{unit}</span>}
        <Button slot="increment" className={step}>
          <Plus />
        </Button>
      </Group>
      <FieldHint>{description}</FieldHint>
      <FieldError message={errorMessage} />
    </AriaNumberField>
  );
}
