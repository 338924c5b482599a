"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";

interface Props {
  readonly segmentationId: string;
  readonly toolId: string;
  readonly remove: Action<null>;
}

/** Deletes a typing tool, with undo. */
export function DeleteTool({ segmentationId, toolId, remove }: Props) {
  const t = useTranslations("typing.tools");
  const router = useRouter();
  const { isPending, refusal, run } = useAction(remove, t("unreachable"));
  const setDeleted = (isDeleted: boolean, then?: () => void) =>
    run({ segmentationId, toolId, isDeleted }, () => {
      router.refresh();
      then?.();
    });
  return (
    <>
      {refusal === null ? null : (
        <span role="alert" className="text-bad text-sm">
          {refusal}
        </span>
      )}
      <IconButton
        label={t("delete")}
        icon={<Trash2 />}
        isDisabled={isPending}
        onPress={() =>
          void setDeleted(true, () =>
            showToast({ message: t("deleted"), onUndo: () => void setDeleted(false) }),
          )
        }
      />
    </>
  );
}
