"use client";

import { useRouter } from "next/navigation";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast-queue";
import { statusesAfter } from "@/lib/domain/personas/change-status";
import type { PersonaStatus } from "@/lib/domain/personas/persona-card";
import { useCard } from "./card-context";

/** Moves a card along draft, in review, approved, archived; each step can be taken back. */
export function StatusMenu() {
  const t = useTranslations("personas.card");
  const router = useRouter();
  const { persona, actions } = useCard();
  const set = async (status: PersonaStatus, canUndo = true) => {
    const before = persona.status;
    const outcome = await actions.setStatus({ personaId: persona.id, status });
    if (!outcome.ok) {
      showToast({ message: outcome.problems.map(({ message }) => message).join(" "), tone: "bad" });
      return;
    }
    const undoable = canUndo && statusesAfter(status).includes(before);
    showToast({
      message: t(`statusSet.${status}`),
      tone: "good",
      ...(undoable ? { onUndo: () => void set(before, false) } : {}),
    });
    router.refresh();
  };
  return (
    <Menu
      label={t("changeStatus")}
      trigger={
        <Button size="small" icon={<ChevronDown />}>
          {t("changeStatus")}
        </Button>
      }
      entries={statusesAfter(persona.status).map((status) => ({
        id: status,
        label: t(`statusActions.${status}`),
        description: t(`statusHints.${status}`),
        onAction: () => void set(status),
      }))}
    />
  );
}
