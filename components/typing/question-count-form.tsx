"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Callout } from "@/components/ui/callout";
import { Select } from "@/components/ui/select";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";
import { TYPING_RULES } from "@/lib/domain/segmentation/typing/judge-typing";

interface Props {
  readonly segmentationId: string;
  readonly toolId: string;
  readonly revision: number;
  readonly questions: number;
  readonly recommended: number;
  /** By number of questions. */
  readonly accuracies: readonly number[];
  /** With the recommended questions half of every segment is found. */
  readonly findsAll: boolean;
  readonly choose: Action<null>;
}

/** More or fewer questions than recommended, saved at once. */
export function QuestionCountForm(props: Props) {
  const { segmentationId, toolId, revision, questions, recommended, accuracies, findsAll, choose } = props;
  const t = useTranslations("typing.curve");
  const router = useRouter();
  const { isPending, refusal, run } = useAction(choose, t("unreachable"));
  const change = (count: number) => {
    if (count === questions) return;
    void run({ segmentationId, toolId, revision, questions: count }, () => {
      router.refresh();
      showToast({ message: t("saved", { questions: count }) });
    });
  };
  const isOnTarget = (accuracies[recommended - 1] ?? 0) >= TYPING_RULES.target;
  const why = isOnTarget ? (findsAll ? "target" : "weak") : "best";
  return (
    <div className="mt-5 flex flex-col items-start gap-3">
      <Select
        label={t("count")}
        description={t(`recommended-why-${why}`)}
        isDisabled={isPending}
        value={String(questions)}
        onChange={(id) => change(Number(id))}
        options={accuracies.map((accuracy, index) => {
          const label = t("count-option", { questions: index + 1, accuracy });
          return {
            id: String(index + 1),
            label: index + 1 === recommended ? `${label} (${t("recommended")})` : label,
          };
        })}
      />
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
    </div>
  );
}
