import { useFormatter, useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { SegmentOfTool } from "./built-tool";
import { MakeShortSurvey } from "./make-short-survey";
import { PlacedPeople, type PlacedCounts } from "./placed-people";
import { TypingSwitch } from "./typing-switch";

interface Props {
  readonly segmentationId: string;
  readonly segmentation: string;
  readonly toolId: string;
  readonly revision: number;
  readonly survey: { readonly id: string; readonly status: "draft" | "open" | "closed" } | null;
  readonly placesNewPeople: boolean;
  /** Golden questions the short survey does not ask any more, in words. */
  readonly lost: readonly string[];
  readonly counts: PlacedCounts | null;
  readonly segments: readonly SegmentOfTool[];
  /** Null for who may only look. */
  readonly actions: {
    readonly make: Action<{ surveyId: string }>;
    readonly change: Action<null>;
  } | null;
}

/** The short survey of a tool: made with one press, published like any, and what came of those who answered. */
export function ShortSurveyCard(props: Props) {
  const { segmentationId, segmentation, toolId, revision, survey, counts, segments, actions } = props;
  const t = useTranslations("typing.survey");
  const format = useFormatter();
  const key = { segmentationId, toolId, revision };
  if (survey === null) {
    return (
      <Card title={t("title")} description={t("lead")}>
        {actions === null ? (
          <p className="text-muted text-sm">{t("cannot")}</p>
        ) : (
          <MakeShortSurvey {...key} segmentation={segmentation} make={actions.make} />
        )}
      </Card>
    );
  }
  const isDraft = survey.status === "draft";
  return (
    <Card
      title={t("title")}
      description={t(survey.status)}
      actions={
        <LinkButton
          href={`/surveys/${survey.id}/${isDraft ? "publish" : "results"}`}
          tone={isDraft && actions !== null ? "primary" : "secondary"}
        >
          {t(isDraft && actions !== null ? "to-publish" : "to-survey")}
        </LinkButton>
      }
    >
      <div className="flex flex-col gap-6">
        {props.lost.length > 0 ? (
          <Callout tone="warn" title={t("lost", { count: props.lost.length })}>
            {t("lost-more", { questions: format.list(props.lost.map((name) => `“${name}”`)) })}
          </Callout>
        ) : null}
        {counts === null || isDraft ? null : <PlacedPeople counts={counts} segments={segments} />}
        {actions === null ? null : (
          <TypingSwitch {...key} isOn={props.placesNewPeople} change={actions.change} />
        )}
      </div>
    </Card>
  );
}
