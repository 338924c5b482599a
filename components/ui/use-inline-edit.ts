import { useEffect, useRef, useState, type KeyboardEvent } from "react";

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

  useEffect(() => {
    if (state.at !== "saved") return;
    const timer = setTimeout(() => setState({ at: "rest" }), SAVED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state.at]);

  const open = () => {
    wasEscaped.current = false;
    setDraft(value);
    setState({ at: "editing" });
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
    });
  };
  const leave = (next: InlineEditState, takeFocus: boolean) => {
    setState(next);
    if (takeFocus) requestAnimationFrame(() => atRest.current?.focus());
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
      void save(true);
    }
  };
  const blur = () => {
    if (state.at === "editing" && !wasEscaped.current) void save(false);
  };
  const type = (text: string) => setDraft(text.replace(isMultiline ? /\r/gu : /[\r\n]+/gu, ""));
  const isOpen = state.at === "editing" || state.at === "saving" || state.at === "failed";
  return { state, isOpen, draft, box, atRest, open, press, blur, type };
}
