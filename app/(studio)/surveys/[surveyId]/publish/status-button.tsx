"use client";

import { useTransition } from "react";
import { useRouter } from "next/navigation";
import { Lock, LockOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { closeSurveyAction, reopenSurveyAction } from "../../actions";

/** Opens or closes the link, and offers to take that back. */
export function StatusButton({ surveyId, isOpen }: { surveyId: string; isOpen: boolean }) {
  const t = useTranslations("surveys.publish");
  const router = useRouter();
  const [isPending, start] = useTransition();
  const set = (opens: boolean, isUndo = false) =>
    start(async () => {
      try {
        const result = await (opens ? reopenSurveyAction : closeSurveyAction)({ surveyId });
        if (result.ok)
          showToast({
            message: t(opens ? "reopened" : "closed"),
            tone: "good",
            ...(!isUndo && { onUndo: () => set(!opens, true) }),
          });
        else showToast({ message: result.problems[0]?.message ?? "", tone: "bad" });
        router.refresh();
      } catch {
        showToast({ message: t("notReached"), tone: "bad" });
      }
    });
  return (
    <Button
      size="small"
      icon={isOpen ? <Lock /> : <LockOpen />}
      isPending={isPending}
      onPress={() => set(!isOpen)}
    >
      {t(isOpen ? "close" : "reopen")}
    </Button>
  );
}
