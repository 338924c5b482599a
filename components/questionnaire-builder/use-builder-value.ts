"use client";

import { useMemo } from "react";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import type { Edit } from "@/lib/domain/questionnaire/edit";
import type { BuilderValue } from "./builder-context";
import type { BuilderStore } from "./builder-store";

interface Options {
  readonly store: BuilderStore;
  readonly isReadOnly: boolean;
  readonly addAt: BuilderValue["addAt"];
  readonly openSettings: () => void;
}

/** What the parts of the builder may do: edits that tell of their side effects, removals that can be taken back. */
export function useBuilderValue({ store, isReadOnly, addAt, openSettings }: Options): BuilderValue {
  const t = useTranslations("builder.notes");
  return useMemo(() => {
    const edit = (change: Edit, key?: string) => {
      if (isReadOnly) return;
      for (const note of store.apply(change, key).notes)
        showToast({
          message: t(note.code, note.params),
          ...(note.code === "conditions-dropped" && { onUndo: () => store.undo() }),
        });
    };
    const remove = (change: Edit, message: string) => {
      if (isReadOnly) return;
      const { notes } = store.apply(change);
      const after = store.getState().history.present;
      const dropped = notes.find((note) => note.code === "conditions-dropped");
      showToast({
        message: dropped ? t("removedWithConditions", { message, ...dropped.params }) : message,
        onUndo: () => {
          // Only while it is the last step: undoing would otherwise take back something else.
          if (store.getState().history.present === after) store.undo();
          else showToast({ message: t("undoByKeys") });
        },
      });
    };
    return {
      store,
      isReadOnly,
      addAt,
      openSettings,
      edit,
      removeItem: (itemId) => remove({ kind: "remove-item", itemId }, t("itemRemoved")),
      removePage: (pageId) => remove({ kind: "remove-page", pageId }, t("pageRemoved")),
    };
  }, [store, isReadOnly, addAt, openSettings, t]);
}
