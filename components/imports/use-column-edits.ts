"use client";

import { useEffect, useRef, useState } from "react";
import type { Action } from "@/components/action-outcome";
import { editColumns, type ColumnEdit } from "@/lib/domain/questionnaire/import/edit-columns";
import type { ColumnMapping } from "@/lib/domain/questionnaire/import/import-mapping";

interface Change {
  readonly positions: number[];
  readonly edit: ColumnEdit;
}

export interface ColumnEdits {
  readonly columns: readonly ColumnMapping[];
  /** Shows a correction at once and saves it soon after. False when a column cannot take it. */
  readonly edit: (positions: readonly number[], edit: ColumnEdit) => boolean;
  readonly state: "saved" | "saving" | "refused";
  readonly refusal: string;
  /** Resolves when everything is saved, to whether it could be. */
  readonly flush: () => Promise<boolean>;
}

const PAUSE_MS = 600;

/** The columns of an import as a person corrects them; corrections are saved in the order in which they were made. */
export function useColumnEdits(
  importId: string,
  initial: readonly ColumnMapping[],
  save: Action<null>,
  unreachable: string,
): ColumnEdits {
  const [columns, setColumns] = useState(initial);
  const [state, setState] = useState<ColumnEdits["state"]>("saved");
  const [refusal, setRefusal] = useState("");
  const waiting = useRef<Change[]>([]);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = async (): Promise<boolean> => {
    const edits = waiting.current.slice(0, 200);
    if (edits.length === 0) return true;
    const outcome = await save({ importId, edits }).catch(() => null);
    if (!outcome?.ok) {
      setState("refused");
      setRefusal(outcome?.problems.map(({ message }) => message).join(" ") ?? unreachable);
      return false;
    }
    waiting.current = waiting.current.slice(edits.length);
    if (waiting.current.length > 0) return send();
    setState("saved");
    return true;
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current = running.current.then(send);
    return running.current;
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const edit = (positions: readonly number[], change: ColumnEdit): boolean => {
    const edited = editColumns(columns, positions, change);
    if (!edited.ok) return false;
    setColumns(edited.value);
    waiting.current.push({ positions: [...positions], edit: change });
    setState("saving");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
    return true;
  };
  return { columns, edit, state, refusal, flush };
}
