"use client";

import type { ReactNode } from "react";
import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { FieldError as AriaFieldError, Label, Text } from "react-aria-components";
import { joinClasses } from "./join-classes";

/** What every labelled field has around its control. */
export interface FieldWords {
  /** The field's name. Required: a control without a name cannot be used by everyone. */
  label: string;
  /** Keeps the name for screen readers only, where the place already says it. */
  isLabelHidden?: boolean;
  /** One sentence of help under the control. */
  description?: ReactNode;
  /** What is wrong, in words; its presence marks the field invalid. */
  errorMessage?: string | undefined;
  className?: string;
}

export function FieldLabel({
  label,
  isHidden = false,
  isOptional = false,
}: {
  label: string;
  isHidden?: boolean | undefined;
  isOptional?: boolean;
}) {
  const t = useTranslations("shell.ui");
  return (
    <Label className={isHidden ? "sr-only" : "text-ink text-sm font-medium"}>
      {label}
      {isOptional && <span className="text-muted font-normal"> {t("optional")}</span>}
    </Label>
  );
}

export function FieldHint({ children }: { children: ReactNode }) {
  return children ? (
    <Text slot="description" className="text-muted block text-sm">
      {children}
    </Text>
  ) : null;
}

export function FieldError({ message, className }: { message: string | undefined; className?: string }) {
  return message === undefined ? null : (
    <AriaFieldError className={joinClasses("text-bad flex items-start gap-1.5 text-sm", className)}>
      <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <span>{message}</span>
    </AriaFieldError>
  );
}

/** The stack every field uses: label, control, help or error. */
export const fieldStack = "flex min-w-0 flex-col gap-1.5";

/** The box of a text-like control. */
export const controlBox =
  "target field-text w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-ink transition-colors duration-100 placeholder:text-faint hover:border-muted focus:border-focus focus:outline-2 focus:-outline-offset-1 focus:outline-focus invalid:border-bad disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted read-only:bg-sunken";
