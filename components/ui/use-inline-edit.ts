import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";

export type InlineEditState =
  { at: "rest" } | { at: "editing" } | { at: "saving" } | { at: "saved" } | { at: "failed"; message: string };

export interface InlineEditOptions {
  value: string;
  onSave: (text: string) => Promise<string | undefined>;
  isMultiline: boolean;
  /** Words for a save that threw. */
  failureWords: string;
}

const SAVED_SHOWN_MS = 2000;

/** The course of one edit in place: rest → editing → saving → saved or failed. A failed edit keeps its text. */
export function useInlineEdit({ value, onSave, isMultiline, failureWords }: InlineEditOptions) {
  const [state, setState] = useState<InlineEditState>({ at: "rest" });
  const [draft, setDraft] = useState(value);
  const box = useRef<HTMLTextAreaElement>(null);
  const atRest = useRef<HTMLButtonElement>(null);
  const wasEscaped = useRef(false);
  const goesBack = useRef(false);

  useEffect(() => {
    if (state.at !== "saved") return;
    const timer = setTimeout(() => setState({ at: "rest" }), SAVED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state.at]);

  const isOpen = state.at === "editing" || state.at === "saving" || state.at === "failed";

  // Within the press that opened it: a phone shows its keyboard for no other focus, and no key typed at once is lost.
  useLayoutEffect(() => {
    const field = box.current;
    if (!isOpen || !field) {
      if (goesBack.current) atRest.current?.focus();
      goesBack.current = false;
      return;
    }
    field.focus();
    // What is typed replaces a name, and goes on a longer text.
    if (isMultiline) field.setSelectionRange(field.value.length, field.value.length);
    else field.select();
  }, [isOpen, isMultiline]);

  const open = () => {
    wasEscaped.current = false;
    setDraft(value);
    setState({ at: "editing" });
  };
  const leave = (next: InlineEditState, takeFocus: boolean) => {
    // Whoever has gone on to something else while it was saved stays there.
    goesBack.current = takeFocus && document.activeElement === box.current;
    setState(next);
  };
  const save = async (takeFocus: boolean) => {
    const text = draft.trim();
    if (text === value.trim()) return leave({ at: "rest" }, takeFocus);
    setState({ at: "saving" });
    const message = await onSave(text).catch(() => failureWords);
    if (message === undefined) leave({ at: "saved" }, takeFocus);
    else setState({ at: "failed", message });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      wasEscaped.current = true;
      leave({ at: "rest" }, true);
    } else if (event.key === "Enter" && !(isMultiline && event.shiftKey)) {
      event.preventDefault();
      if (state.at !== "saving") void save(true);
    }
  };
  const blur = () => {
    if (state.at === "editing" && !wasEscaped.current) void save(false);
  };
  const type = (text: string) => setDraft(text.replace(isMultiline ? /\r/gu : /[\r\n]+/gu, ""));
  return { state, isOpen, draft, box, atRest, open, press, blur, type };
}
