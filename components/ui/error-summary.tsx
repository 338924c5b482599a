"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "next-intl";

export interface ErrorSummaryProps {
  /** What is wrong, field by field; `fieldId` is the id of the element to jump to. */
  errors: readonly { message: string; fieldId?: string }[];
  /** Change it with every failed attempt: the summary then takes the focus again. */
  attempt?: number;
}

/** All that is wrong with a form, at its top; takes the focus so that it is heard. Renders nothing when there is nothing. */
export function ErrorSummary({ errors, attempt = 0 }: ErrorSummaryProps) {
  const t = useTranslations("shell.ui");
  const box = useRef<HTMLDivElement>(null);
  const hasErrors = errors.length > 0;
  useEffect(() => {
    if (hasErrors) box.current?.focus();
  }, [hasErrors, attempt]);
  if (!hasErrors) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="border-bad bg-bad-soft rounded-md border-l-3 px-4 py-3 text-base"
    >
      <p className="text-ink font-medium">{t("errorSummary", { count: errors.length })}</p>
      <ul className="text-ink mt-1 list-disc pl-5">
        {errors.map((error) => (
          <li key={`${error.fieldId ?? ""}${error.message}`}>
            {error.fieldId === undefined ? (
              error.message
            ) : (
              <a href={`#${error.fieldId}`} className="underline underline-offset-3">
                {error.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
