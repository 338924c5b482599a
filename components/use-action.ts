"use client";

import { useState } from "react";
import type { Action } from "./action-outcome";

interface Run<T> {
  readonly isPending: boolean;
  /** Why it did not happen, in words; null while all is well. */
  readonly refusal: string | null;
  readonly run: (input: unknown, onDone?: (value: T) => void) => Promise<void>;
}

/** Runs a server action from a control: pending while it lasts, `unreachable` when nothing answers. */
export function useAction<T>(action: Action<T>, unreachable: string): Run<T> {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (input: unknown, onDone?: (value: T) => void) => {
    setPending(true);
    setRefusal(null);
    const outcome = await action(input).catch(() => null);
    setPending(false);
    if (outcome?.ok) onDone?.(outcome.value);
    else setRefusal(outcome?.problems.map(({ message }) => message).join(" ") ?? unreachable);
  };
  return { isPending, refusal, run };
}
