"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import type { Action } from "@/components/action-outcome";
import { MethodLink } from "@/components/methods/method-link";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { useAction } from "@/components/use-action";
import type { BaseCheck } from "@/lib/domain/segmentation/data-check/check-base";
import type { FixedPicks } from "@/lib/domain/segmentation/data-check/fixed-picks";
import type { MethodSuggestion } from "@/lib/domain/segmentation/data-check/suggest-method";
import type { DataDrivenMethod } from "@/lib/domain/segmentation/data-driven-method";
import type { SegmentationDraft } from "@/lib/domain/segmentation/segmentation-draft";
import { RunSettings } from "./run-settings";
import { StepFrame } from "./step-frame";
import { useDraft, type DraftPlace } from "./use-draft";

interface Props extends DraftPlace {
  readonly check: BaseCheck;
  readonly suggestion: MethodSuggestion;
  readonly picks: FixedPicks | null;
  readonly sum: number | null;
  readonly methods: readonly DataDrivenMethod[];
  readonly isWeighted: boolean;
  readonly leftOut: number;
  readonly request: Action<{ segmentationId: string }>;
  /** What the check found. */
  readonly children: ReactNode;
}

/** Third step: whether the answers can carry segments, how they are looked for, and the start. */
export function CheckStep({
  check,
  suggestion,
  picks,
  sum,
  methods,
  isWeighted,
  leftOut,
  request,
  children,
  ...place
}: Props) {
  const t = useTranslations("segmentation.path.check");
  const tStart = useTranslations("segmentation.start");
  const router = useRouter();
  const { draft, change, goOn, isPending, isKept, refusal } = useDraft(place);
  const [taskId] = useState(() => crypto.randomUUID());
  const start = useAction(request, tStart("unreachable"));
  const base = draft.base ?? [];
  const method = draft.method !== null && methods.includes(draft.method) ? draft.method : suggestion.method;
  const drop = [
    ...new Set([
      ...check.nearConstant.map(({ id }) => id),
      ...check.redundant.map(({ ids: [, second] }) => second),
    ]),
  ];
  const begin = () =>
    void start.run(
      {
        id: place.draftId,
        taskId,
        surveyId: place.surveyId,
        name: draft.name || t("untitled"),
        question: draft.question,
        settings: settingsOf(draft, method, suggestion),
      },
      ({ segmentationId }) => router.push(`/segments/${segmentationId}`),
    );
  return (
    <StepFrame
      title={t("title")}
      lead={t("lead")}
      note="finding-segments"
      refusal={start.refusal ?? refusal}
      isPending={start.isPending || isPending}
      isKept={isKept}
      next={t("run")}
      onNext={begin}
      onBack={() => goOn("base")}
    >
      {children}
      {drop.length > 0 && base.length - drop.length >= 2 ? (
        <div>
          <Button onPress={() => goOn("check", { base: base.filter((id) => !drop.includes(id)) })}>
            {t("drop", { count: drop.length })}
          </Button>
        </div>
      ) : null}
      <RadioGroup
        look="cards"
        label={t("method")}
        description={t(`why.${suggestion.why}`, {
          picks: picks?.picks ?? 0,
          of: picks?.of ?? 0,
          sum: sum ?? 0,
        })}
        value={method}
        onChange={(chosen) => change({ method: chosen as DataDrivenMethod })}
        options={methods.map((offered) => ({
          id: offered,
          label:
            offered === suggestion.method
              ? t("suggested", { method: t(`methods.${offered}`) })
              : t(`methods.${offered}`),
          description: t(`methods.${offered}-hint`),
        }))}
      />
      <p className="text-sm">
        <MethodLink note={noteOf[method]} />
      </p>
      <RunSettings
        draft={draft}
        method={method}
        suggestion={suggestion}
        isWeighted={isWeighted}
        leftOut={leftOut}
        change={change}
      />
    </StepFrame>
  );
}

const noteOf: Record<DataDrivenMethod, string> = {
  "latent-classes": "latent-classes",
  "k-centroids": "k-centroids-and-stability",
  medoids: "mixed-data",
  prototypes: "mixed-data",
  rankings: "best-worst-and-rankings",
};

/** The settings of a run, with what was left to the kind of answers filled in. */
function settingsOf(draft: SegmentationDraft, method: DataDrivenMethod, suggestion: MethodSuggestion) {
  const { fromSegments, toSegments, starts, stabilityPairs, comparesMethods, testsNumber } = draft;
  const shared = {
    method,
    base: draft.base ?? [],
    fromSegments,
    toSegments,
    starts,
    stabilityPairs,
    comparesMethods,
    testsNumber,
    weighted: draft.weighted,
    leftOut: draft.leftOut,
  };
  if (method === "latent-classes") return { ...shared, prior: draft.prior };
  if (method !== "k-centroids") return shared;
  const suggested =
    suggestion.method === "k-centroids"
      ? suggestion
      : { responseStyle: "none", scale: "none", measure: "euclidean" };
  return {
    ...shared,
    measure: draft.measure ?? suggested.measure,
    responseStyle: draft.responseStyle ?? suggested.responseStyle,
    scale: draft.scale ?? suggested.scale,
  };
}
