"use client";

import { useId, type ReactNode } from "react";
import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { joinClasses } from "./join-classes";
import { useInlineEdit } from "./use-inline-edit";

export interface InlineEditProps {
  /** What is being edited: the name of the field. */
  label: string;
  value: string;
  /** Saves; resolves to undefined when saved, or to the words of what went wrong. */
  onSave: (text: string) => Promise<string | undefined>;
  /** A line break needs Shift+Enter then; without it Enter only saves. */
  isMultiline?: boolean;
  /** Shown while there is no text. */
  placeholder?: string;
  maxLength?: number;
  isReadOnly?: boolean;
  /** How the text looks, at rest and while edited. */
  className?: string;
  /** Another rendering of the text at rest. It stands inside a button: nothing pressable in it; chips and links go beside. */
  children?: ReactNode;
}

/** Text that is edited where it stands. Press or Enter to edit, Enter or leaving saves, Escape puts the old text back. */
export function InlineEdit({
  label,
  value,
  onSave,
  isMultiline = false,
  placeholder = "",
  maxLength,
  isReadOnly = false,
  className,
  children,
}: InlineEditProps) {
  const t = useTranslations("shell.ui");
  const { state, isOpen, draft, box, atRest, open, press, blur, type } = useInlineEdit({
    value,
    onSave,
    isMultiline,
    failureWords: t("saveFailed"),
  });
  const hintId = useId();

  if (isReadOnly) return <span className={className}>{children ?? value}</span>;
  return (
    <span className="relative block min-w-0">
      {isOpen ? (
        <textarea
          ref={box}
          rows={1}
          value={draft}
          readOnly={state.at === "saving"}
          aria-label={label}
          aria-describedby={hintId}
          aria-invalid={state.at === "failed"}
          {...(maxLength !== undefined && { maxLength })}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onBlur={blur}
          className={joinClasses(
            "bg-surface ring-line-strong focus:outline-focus -mx-1.5 -my-0.5 block field-sizing-content w-[calc(100%+0.75rem)] resize-none rounded-sm border-none px-1.5 py-0.5 ring-1 outline-2 outline-transparent",
            className,
          )}
        />
      ) : (
        <button
          ref={atRest}
          type="button"
          onClick={open}
          aria-label={`${t("edit", { name: label })}: ${value === "" ? placeholder : value}`}
          className={joinClasses(
            "group/edit hover:bg-ink/5 -mx-1.5 -my-0.5 block w-[calc(100%+0.75rem)] cursor-text rounded-sm px-1.5 py-0.5 text-start transition-colors duration-100 pointer-coarse:-my-2 pointer-coarse:py-2",
            className,
          )}
        >
          {children ??
            (value === "" ? (
              <span className="text-faint">{placeholder}</span>
            ) : (
              <span className="whitespace-pre-wrap">{value}</span>
            ))}
          <Pencil
            aria-hidden="true"
            className="text-faint ms-1.5 inline size-3.5 align-baseline opacity-0 transition-opacity group-hover/edit:opacity-100 group-focus-visible/edit:opacity-100 print:hidden pointer-coarse:opacity-100"
          />
        </button>
      )}
      {isOpen && (
        <span id={hintId} className="sr-only">
          {t("editHint")}
        </span>
      )}
      <span
        role="status"
        className={joinClasses(
          "font-sans text-xs not-empty:mt-1 not-empty:block",
          state.at === "failed" ? "text-bad" : "text-muted",
        )}
      >
        {state.at === "saving"
          ? t("saving")
          : state.at === "saved"
            ? t("saved")
            : state.at === "failed"
              ? state.message
              : ""}
      </span>
    </span>
  );
}
