"use client";

import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { showToast } from "@/components/ui/toast-queue";
import type { CountedMargin } from "@/lib/domain/responses/weighting/check-targets";
import type { WeightingSettings } from "@/lib/domain/responses/weighting/weighting";
import type { MarginChoice } from "./margin-choice";
import { draftOf, newMargin, rowsFor, type DraftMargin, type WeightingDraft } from "./weighting-draft";

interface Start {
  readonly surveyId: string;
  readonly settings: WeightingSettings | null;
  readonly counted: ReadonlyMap<string, CountedMargin>;
  readonly count: Action<CountedMargin>;
  readonly unreachable: string;
}

/** The settings as they are typed. What a margin has in the sample is counted when it is chosen or its bands change. */
export function useDraft({ surveyId, settings, counted, count, unreachable }: Start) {
  const [draft, setDraft] = useState<WeightingDraft>(() => draftOf(settings, counted));
  const change = (part: Partial<WeightingDraft>) => setDraft((before) => ({ ...before, ...part }));
  const setMargin = (variableId: string, to: (margin: DraftMargin) => DraftMargin) =>
    setDraft((before) => ({
      ...before,
      margins: before.margins.map((margin) => (margin.variableId === variableId ? to(margin) : margin)),
    }));
  const remove = (variableId: string) =>
    setDraft((before) => ({
      ...before,
      margins: before.margins.filter((margin) => margin.variableId !== variableId),
    }));

  const countAgain = async (variableId: string, bands: readonly number[], isNew: boolean) => {
    const outcome = await count({ surveyId, variableId, bands }).catch(() => null);
    if (outcome?.ok) {
      // Of two counts under way the one of the present bands stays.
      setMargin(variableId, (margin) =>
        margin.bands.join() === bands.join() ? { ...margin, counted: outcome.value } : margin,
      );
      return;
    }
    if (isNew) remove(variableId);
    showToast({ tone: "bad", message: outcome?.problems[0]?.message ?? unreachable });
  };

  const add = (choice: MarginChoice) => {
    setDraft((before) => ({ ...before, margins: [...before.margins, newMargin(choice)] }));
    void countAgain(choice.id, [], true);
  };
  const setBands = (choice: MarginChoice, bands: readonly number[]) => {
    setMargin(choice.id, (margin) => ({
      ...margin,
      bands,
      rows: bands.length === 0 ? [] : rowsFor(choice, bands),
      counted: null,
    }));
    void countAgain(choice.id, bands, false);
  };
  return { draft, change, add, remove, setBands, setMargin };
}
