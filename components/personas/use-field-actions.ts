"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionOutcome } from "@/components/action-outcome";
import { showToast } from "@/components/ui/toast-queue";
import {
  itemId,
  itemsOfValue,
  shownValue,
  type EditBasis,
  type PersonaField,
} from "@/lib/domain/personas/persona-card";
import { useCard } from "./card-context";

/** One line as it is handed to the server: kept, put back as generated, changed, or new. */
export interface LineInput {
  readonly id?: string;
  readonly text?: string;
  readonly original?: boolean;
}

/** The lines that bring a field back to how it is shown now. */
const linesToRestore = (field: PersonaField): LineInput[] =>
  itemsOfValue(shownValue(field)).map((item) =>
    item.kind === "text"
      ? { id: item.written.id, text: item.written.text }
      : { id: itemId(item), original: true },
  );

/** Changes to one field: each says what happened and offers to take it back. */
export function useFieldActions(field: PersonaField) {
  const t = useTranslations("personas.edit");
  const router = useRouter();
  const { persona, actions } = useCard();
  const at = { personaId: persona.id, key: field.key };

  const undo = async (revision: number) => {
    const outcome =
      field.edited === null
        ? await actions.revertField({ ...at, revision })
        : await actions.editField({
            ...at,
            revision,
            lines: linesToRestore(field),
            basis: field.editBasis ?? "correction",
          });
    if (outcome.ok) router.refresh();
    else showToast({ message: wordsOf(outcome), tone: "bad" });
  };
  const settle = (
    outcome: ActionOutcome<{ revision: number }>,
    message: string,
    onUndo?: (revision: number) => void,
  ) => {
    if (!outcome.ok) {
      showToast({ message: wordsOf(outcome), tone: "bad" });
      return false;
    }
    const { revision } = outcome.value;
    showToast({ message, tone: "good", ...(onUndo ? { onUndo: () => onUndo(revision) } : {}) });
    router.refresh();
    return true;
  };

  return {
    /** Saves lines over the revision given; the outcome goes to the editor, which knows what to do when it is stale. */
    edit: async (lines: readonly LineInput[], basis: EditBasis, revision = field.revision) => {
      const outcome = await actions.editField({ ...at, lines, basis, revision });
      if (outcome.ok) settle(outcome, t("savedField"), (next) => void undo(next));
      return outcome;
    },
    revert: async () =>
      settle(
        await actions.revertField({ ...at, revision: field.revision }),
        t("reverted"),
        (next) => void undo(next),
      ),
    mark: async (change: { hidden?: boolean; locked?: boolean }) => {
      const back = {
        ...(change.hidden === undefined ? {} : { hidden: field.hidden }),
        ...(change.locked === undefined ? {} : { locked: field.locked }),
      };
      return settle(
        await actions.markField({ ...at, ...change, revision: field.revision }),
        t("marked"),
        (next) => void actions.markField({ ...at, ...back, revision: next }).then(() => router.refresh()),
      );
    },
    resolve: async (choice: "mine" | "new") =>
      settle(
        await actions.resolvePending({ ...at, choice, revision: field.revision }),
        t("decided"),
        choice === "new" ? (next) => void undo(next) : undefined,
      ),
  };
}

const wordsOf = (outcome: Extract<ActionOutcome<unknown>, { ok: false }>): string =>
  outcome.problems.map(({ message }) => message).join(" ");
