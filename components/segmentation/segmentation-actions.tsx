"use client";

import { MoreHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";
import { rulesAddress } from "./path/step-address";

interface Props {
  readonly segmentationId: string;
  readonly surveyId: string;
  readonly name: string;
  readonly mayChooseAgain: boolean;
  readonly mayChangeRules: boolean;
  readonly begin: Action<{ draftId: string }>;
  readonly chooseAgain: Action<{ segmentationId: string }>;
  readonly remove: Action<null>;
}

/** What is done with a finished segmentation: choose another number beside it, or delete it, with undo. */
export function SegmentationActions({
  segmentationId,
  surveyId,
  name,
  mayChooseAgain,
  mayChangeRules,
  begin,
  chooseAgain,
  remove,
}: Props) {
  const t = useTranslations("segmentation.ready");
  const ruleWords = useTranslations("rules");
  const compareWords = useTranslations("comparison");
  const router = useRouter();
  const [copyId] = useState(() => crypto.randomUUID());
  const again = useAction(chooseAgain, t("unreachable"));
  const removal = useAction(remove, t("unreachable"));
  const rules = useAction(begin, t("unreachable"));
  const refusal = again.refusal ?? removal.refusal ?? rules.refusal;
  const restore = () => void removal.run({ segmentationId, isDeleted: false }, () => router.refresh());
  return (
    <>
      {refusal === null ? null : (
        <p role="alert" className="text-bad text-sm">
          {refusal}
        </p>
      )}
      <Menu
        label={t("actions")}
        trigger={<IconButton label={t("actions")} icon={<MoreHorizontal />} tone="secondary" />}
        entries={[
          ...(mayChooseAgain
            ? [
                {
                  id: "again",
                  label: t("choose-again"),
                  onAction: () =>
                    void again.run(
                      { segmentationId, copyId, name: t("choose-again-name", { name }).slice(0, 120) },
                      ({ segmentationId: copy }) => router.push(`/segments/${copy}`),
                    ),
                },
              ]
            : []),
          ...(mayChangeRules
            ? [
                {
                  id: "rules",
                  label: ruleWords("change"),
                  onAction: () =>
                    void rules.run(
                      { surveyId, draftId: copyId, rules: { of: segmentationId } },
                      ({ draftId }) => router.push(rulesAddress(surveyId, draftId)),
                    ),
                },
              ]
            : []),
          {
            id: "compare",
            label: compareWords("menu"),
            onAction: () => router.push(`/segments/compare?a=${segmentationId}`),
          },
          {
            id: "delete",
            label: t("delete"),
            tone: "danger" as const,
            onAction: () =>
              void removal.run({ segmentationId, isDeleted: true }, () => {
                router.push(`/surveys/${surveyId}/segments`);
                showToast({ message: t("deleted", { name }), onUndo: restore });
              }),
          },
        ]}
      />
    </>
  );
}
