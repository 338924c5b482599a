"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { MethodLink } from "@/components/methods/method-link";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { useAction } from "@/components/use-action";
import type { FittedResult } from "@/lib/domain/segmentation/solutions/fitted-result";
import { FitChart } from "./fit-chart";
import { FitDetails } from "./fit-details";
import { Recommendation } from "./recommendation";
import { SolutionsTable } from "./solutions-table";
import { StabilityCharts } from "./stability-charts";

interface Props {
  readonly segmentationId: string;
  readonly respondents: number;
  readonly variables: number;
  readonly result: FittedResult;
  readonly choose: Action<null> | null;
  /** Words of the base variables, in their order. */
  readonly base: readonly string[];
  /** The number of segments whose fit is told in detail; without one, that recommended. */
  readonly chosen: number | null;
}

/** The solutions side by side, a recommendation with reasons, and a way to disagree. */
export function ChooseCount({ segmentationId, respondents, variables, result, choose, base, chosen }: Props) {
  const t = useTranslations("segmentation.choose");
  const detailed =
    result.method === "latent-classes"
      ? result.solutions.find(({ segments }) => segments === (chosen ?? result.recommended))
      : undefined;
  return (
    <div className="flex flex-col gap-6">
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_3fr]">
        <Card title={t("recommend-title", { segments: result.recommended })}>
          <Recommendation reasons={result.reasons} warnings={result.warnings} />
          <p className="mt-4 text-sm">
            <MethodLink note="choosing-the-number-of-segments" />
          </p>
          {choose === null ? null : (
            <ChoiceForm segmentationId={segmentationId} result={result} choose={choose} />
          )}
        </Card>
        <FitChart result={result} />
      </div>
      <StabilityCharts solutions={result.solutions} recommended={result.recommended} />
      <Card title={t("table")} description={t("lead", { count: respondents, variables })}>
        <SolutionsTable solutions={result.solutions} recommended={result.recommended} />
        {result.unclassified > 0 ? (
          <p className="text-muted mt-3 text-sm">{t("left-out", { count: result.unclassified })}</p>
        ) : null}
      </Card>
      {detailed === undefined ? null : <FitDetails solution={detailed} base={base} />}
    </div>
  );
}

type FormProps = Pick<Props, "segmentationId" | "result"> & { readonly choose: Action<null> };

function ChoiceForm({ segmentationId, result, choose }: FormProps) {
  const t = useTranslations("segmentation.choose");
  const router = useRouter();
  const [taskId] = useState(() => crypto.randomUUID());
  const [segments, setSegments] = useState(result.recommended);
  const [note, setNote] = useState("");
  const { isPending, refusal, run } = useAction(choose, t("unreachable"));
  return (
    <div className="mt-6 flex flex-col items-start gap-4">
      <Select
        label={t("your-number")}
        value={String(segments)}
        onChange={(id) => setSegments(Number(id))}
        options={result.solutions.map((solution) => ({
          id: String(solution.segments),
          label: t("recommended", { segments: solution.segments }),
        }))}
      />
      {segments === result.recommended ? null : (
        <TextArea
          className="w-full"
          label={t("note")}
          description={t("note-hint")}
          value={note}
          onChange={setNote}
        />
      )}
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      <Button
        tone="primary"
        isPending={isPending}
        onPress={() => void run({ segmentationId, taskId, segments, note }, () => router.refresh())}
      >
        {t("use", { segments })}
      </Button>
    </div>
  );
}
