"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Edit } from "@/lib/domain/questionnaire/edit";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { BuilderState, BuilderStore } from "./builder-store";

export interface BuilderValue {
  readonly store: BuilderStore;
  /** Applies an edit and tells the author of its side effects. */
  readonly edit: (edit: Edit, key?: string) => void;
  /** Removes the item and offers to take that back. */
  readonly removeItem: (itemId: string) => void;
  readonly removePage: (pageId: string) => void;
  /** Opens the palette for a place. */
  readonly addAt: (pageId: string, at: number) => void;
  /** Opens the settings where they are not beside the survey (phones, narrow windows). */
  readonly openSettings: () => void;
  readonly isReadOnly: boolean;
}

const BuilderContext = createContext<BuilderValue | null>(null);

export const BuilderProvider = BuilderContext.Provider;

export function useBuilder(): BuilderValue {
  const value = useContext(BuilderContext);
  if (!value) throw new Error("A part of the builder was drawn outside it.");
  return value;
}

/** A part of the builder's state; draws again when that part changes. */
export function useBuilderState<T>(pick: (state: BuilderState) => T): T {
  const { store } = useBuilder();
  return useSyncExternalStore(
    store.subscribe,
    () => pick(store.getState()),
    () => pick(store.getState()),
  );
}

export const useQuestionnaire = (): Questionnaire => useBuilderState((state) => state.history.present);
