import type { Edit, EditOutcome } from "@/lib/domain/questionnaire/edit";
import {
  newHistory,
  recordEdit,
  redo,
  undo,
  type EditHistory,
} from "@/lib/domain/questionnaire/edit-history";
import { editQuestionnaire } from "@/lib/domain/questionnaire/edit-questionnaire";
import type { Questionnaire, RespondentLanguage } from "@/lib/domain/questionnaire/questionnaire";
import type { NewId } from "@/lib/domain/questionnaire/short-id";

/** What the settings are about. */
export type Selection =
  | { readonly kind: "survey" }
  | { readonly kind: "page"; readonly id: string }
  | { readonly kind: "item"; readonly id: string };

export interface BuilderState {
  readonly history: EditHistory;
  readonly selection: Selection;
  /** The language texts are written in. */
  readonly language: RespondentLanguage;
  /** Id of the text that takes the focus once it is drawn: what was just added, or chosen with Enter. */
  readonly focusId: string | null;
}

export interface BuilderStore {
  readonly getState: () => BuilderState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Applies an edit. Edits in a row with the same key are one step of undo. */
  readonly apply: (edit: Edit, key?: string) => EditOutcome;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (selection: Selection, focusId?: string) => void;
  readonly focusTaken: () => void;
  readonly setLanguage: (language: RespondentLanguage) => void;
  /** Begins again with another questionnaire, with nothing to undo. */
  readonly restart: (questionnaire: Questionnaire) => void;
  /** Puts another questionnaire in the place of this one; undo brings this one back. */
  readonly replace: (questionnaire: Questionnaire) => void;
}

const stillThere = (questionnaire: Questionnaire, selection: Selection): boolean => {
  switch (selection.kind) {
    case "survey":
      return true;
    case "page":
      return questionnaire.pages.some((page) => page.id === selection.id);
    case "item":
      return questionnaire.pages.some((page) => page.items.some((item) => item.id === selection.id));
  }
};

/** The state of one open builder, outside React so that an edit is applied exactly once. */
export function createBuilderStore(
  initial: Questionnaire,
  newId: NewId,
  publishedIds: ReadonlySet<string>,
): BuilderStore {
  let state: BuilderState = {
    history: newHistory(initial),
    selection: { kind: "survey" },
    language: initial.languages[0] ?? "en",
    focusId: null,
  };
  const listeners = new Set<() => void>();
  const set = (change: Partial<BuilderState>) => {
    const next = { ...state, ...change };
    const { present } = next.history;
    state = {
      ...next,
      selection: stillThere(present, next.selection) ? next.selection : { kind: "survey" },
      language: present.languages.includes(next.language) ? next.language : (present.languages[0] ?? "en"),
    };
    for (const listener of listeners) listener();
  };
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (edit, key) => {
      const outcome = editQuestionnaire(state.history.present, edit, { newId, publishedIds });
      set({
        history: recordEdit(state.history, outcome.questionnaire, key ?? null),
        ...(outcome.createdId !== undefined && { focusId: outcome.createdId }),
      });
      return outcome;
    },
    undo: () => set({ history: undo(state.history) }),
    redo: () => set({ history: redo(state.history) }),
    select: (selection, focusId) => set({ selection, focusId: focusId ?? null }),
    focusTaken: () => {
      state = { ...state, focusId: null };
    },
    setLanguage: (language) => set({ language }),
    restart: (questionnaire) => set({ history: newHistory(questionnaire) }),
    replace: (questionnaire) => set({ history: recordEdit(state.history, questionnaire, null) }),
  };
}
