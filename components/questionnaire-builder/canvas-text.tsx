"use client";

import { useEffect, useRef, type KeyboardEvent } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import type { LocalisedText } from "@/lib/domain/questionnaire/item";
import { useBuilder, useBuilderState } from "./builder-context";
import { withText } from "./localised";

interface Props {
  /** The name of the text. */
  readonly label: string;
  readonly text: LocalisedText;
  readonly onChange: (text: LocalisedText) => void;
  readonly placeholder: string;
  /** The focus comes here when the builder asks for this id. */
  readonly focusId?: string;
  readonly className?: string;
  readonly isSingleLine?: boolean;
  /** Enter in a single line: the next one. */
  readonly onEnter?: () => void;
  /** Backspace in an empty line: away with it. */
  readonly onEmptyBackspace?: () => void;
  /** Alt and an arrow: this line up or down. */
  readonly onMove?: (by: -1 | 1) => void;
}

const longest = 4000;

/** Text of the survey, edited where it stands, in the language chosen above; grows with what is typed. */
export function CanvasText({
  label,
  text,
  onChange,
  placeholder,
  focusId,
  className,
  isSingleLine = false,
  onEnter,
  onEmptyBackspace,
  onMove,
}: Props) {
  const { store, isReadOnly } = useBuilder();
  const language = useBuilderState((state) => state.language);
  const wanted = useBuilderState((state) => state.focusId);
  const box = useRef<HTMLTextAreaElement>(null);
  const words = text[language] ?? "";

  useEffect(() => {
    if (focusId === undefined || wanted !== focusId || !box.current) return;
    box.current.focus();
    box.current.setSelectionRange(box.current.value.length, box.current.value.length);
    store.focusTaken();
  }, [focusId, wanted, store]);

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && isSingleLine) {
      event.preventDefault();
      onEnter?.();
    } else if (event.key === "Backspace" && words === "" && onEmptyBackspace) {
      event.preventDefault();
      onEmptyBackspace();
    } else if (event.altKey && onMove && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      event.stopPropagation();
      onMove(event.key === "ArrowUp" ? -1 : 1);
    }
  };
  const shown = Object.values(text).find((other) => other !== "");
  return (
    <textarea
      ref={box}
      rows={1}
      dir="auto"
      lang={language}
      value={words}
      readOnly={isReadOnly}
      maxLength={longest}
      aria-label={label}
      placeholder={shown ?? placeholder}
      onChange={(event) => {
        const typed = isSingleLine ? event.target.value.replace(/\s*\n\s*/g, " ") : event.target.value;
        onChange(withText(text, language, typed));
      }}
      onKeyDown={press}
      className={joinClasses(
        "placeholder:text-faint hover:bg-ink/4 focus:bg-surface focus:outline-focus block field-sizing-content w-full min-w-0 resize-none rounded-sm bg-transparent px-1.5 py-1 outline-2 outline-transparent",
        className,
      )}
    />
  );
}
