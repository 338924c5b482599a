"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { ColourDot } from "@/components/ui/colour-dot";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import type { KotlerCriterion, KotlerStatus } from "@/lib/domain/segmentation/worth/kotler-checks";
import type { SegmentEvaluation } from "@/lib/domain/segmentation/worth/segment-evaluation";
import type { ChannelFacts, SegmentWorth } from "@/lib/domain/segmentation/worth/worth-facts";

type Judgement = SegmentEvaluation["actionable"][string];

interface Props {
  readonly segments: readonly SegmentWorth[];
  readonly channel: ChannelFacts | null;
  /** By segment. */
  readonly checks: ReadonlyMap<string, Readonly<Record<KotlerCriterion, KotlerStatus>>>;
  readonly judgements: SegmentEvaluation["actionable"];
  readonly onJudge: ((segmentId: string, judgement: Judgement) => void) | null;
  readonly channelQuestions: readonly { readonly id: string; readonly label: string }[];
  readonly channelItemIds: readonly string[];
  readonly onChannels: ((itemIds: readonly string[]) => void) | null;
}

const tones = { met: "good", doubtful: "warn", "not-met": "bad", "not-measured": "neutral" } as const;

/** Kotler's five conditions of a useful segment, each with the number behind it; the last is for people to judge. */
export function KotlerTable(props: Props) {
  const { segments, channelQuestions, channelItemIds, onChannels } = props;
  const t = useTranslations("worth.kotler");
  return (
    <Card title={t("title")} description={t("lead")}>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2 xl:grid-cols-3">
        {segments.map((segment) => (
          <SegmentChecks key={segment.id} {...props} segment={segment} />
        ))}
      </div>
      {onChannels === null || channelQuestions.length === 0 ? null : (
        <Disclosure summary={t("channels")} className="mt-5">
          <CheckboxGroup
            label={t("channels-which")}
            description={t("channels-hint")}
            value={[...channelItemIds]}
            onChange={onChannels}
            options={channelQuestions.map(({ id, label }) => ({ id, label }))}
          />
        </Disclosure>
      )}
      <p className="text-muted mt-5 max-w-prose text-sm">{t("note")}</p>
    </Card>
  );
}

function SegmentChecks({
  segment,
  channel,
  checks,
  judgements,
  onJudge,
}: Props & { readonly segment: SegmentWorth }) {
  const t = useTranslations("worth.kotler");
  const numbers = useNumbers(segment, channel);
  const own = checks.get(segment.id);
  if (!own) return null;
  const judgement = judgements[segment.id] ?? { verdict: null, note: "" };
  return (
    <section aria-label={segment.name} className="min-w-0">
      <h3 className="text-ink border-line flex items-baseline gap-2 border-b pb-2 font-semibold">
        <ColourDot index={segment.colour} />
        {segment.name}
      </h3>
      <dl className="mt-3 flex flex-col gap-3">
        {(["measurable", "substantial", "accessible", "differentiable"] as const).map((criterion) => (
          <div key={criterion}>
            <dt className="flex items-baseline justify-between gap-3">
              <span className="text-ink text-sm font-medium">{t(criterion)}</span>
              <Badge tone={tones[own[criterion]]}>{t(`status.${own[criterion]}`)}</Badge>
            </dt>
            <dd className="text-muted text-sm text-pretty">{numbers[criterion]}</dd>
          </div>
        ))}
        <div>
          <dt className="flex items-baseline justify-between gap-3">
            <span className="text-ink text-sm font-medium">{t("actionable")}</span>
            <Badge tone={tones[own.actionable]}>
              {t(own.actionable === "not-measured" ? "status.not-judged" : `status.${own.actionable}`)}
            </Badge>
          </dt>
          <dd className="mt-1">
            {onJudge === null ? (
              <p className="text-muted text-sm whitespace-pre-line">{judgement.note || t("no-note")}</p>
            ) : (
              <div className="flex flex-col gap-2">
                <RadioGroup
                  label={t("can-we", { name: segment.name })}
                  isLabelHidden
                  orientation="horizontal"
                  value={judgement.verdict === null ? "open" : judgement.verdict ? "yes" : "no"}
                  onChange={(value) =>
                    onJudge(segment.id, { ...judgement, verdict: value === "open" ? null : value === "yes" })
                  }
                  options={[
                    { id: "yes", label: t("yes") },
                    { id: "no", label: t("no") },
                    { id: "open", label: t("open") },
                  ]}
                />
                <TextArea
                  label={t("why", { name: segment.name })}
                  isLabelHidden
                  placeholder={t("why-hint")}
                  rows={2}
                  maxLength={1000}
                  value={judgement.note}
                  onChange={(note) => onJudge(segment.id, { ...judgement, note })}
                />
              </div>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** The number behind each condition, as a sentence. */
function useNumbers(segment: SegmentWorth, channel: ChannelFacts | null) {
  const t = useTranslations("worth.kotler.number");
  const format = useFormatter();
  const two = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { typing, people, share, value, markers, profiled, separation, stability, reach } = segment;
  return {
    measurable:
      typing === null
        ? t("no-tool")
        : t("measurable", { recall: typing.recall, questions: typing.questions }),
    substantial:
      value === null
        ? t("substantial", { people, share })
        : t("substantial-value", { people, share, value: value.shareOfValue }),
    accessible:
      channel === null
        ? t("no-channel")
        : [
            t("accessible", {
              question: channel.label,
              v: two(channel.cramersVCorrected),
              p: channel.pHolm < 0.001 ? "< 0.001" : channel.pHolm.toFixed(3),
            }),
            reach && reach.effect > 0
              ? t("reach", { label: reach.label, share: reach.share, everyone: reach.everyone })
              : "",
          ].join(" "),
    differentiable: [
      t("differentiable", { markers, profiled, separation: Math.round(separation * 100) }),
      stability === null ? t("no-stability") : t("stability", { stability: two(stability) }),
    ].join(" "),
  };
}
