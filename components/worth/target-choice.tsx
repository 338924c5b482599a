"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { ColourDot } from "@/components/ui/colour-dot";
import { TextArea } from "@/components/ui/text-area";
import type { SegmentWorth } from "@/lib/domain/segmentation/worth/worth-facts";

interface Props {
  readonly segments: readonly SegmentWorth[];
  readonly targets: readonly string[];
  readonly note: string;
  readonly onTargets: ((ids: readonly string[]) => void) | null;
  readonly onNote: ((note: string) => void) | null;
}

/** Which segments the team goes for, and why. */
export function TargetChoice({ segments, targets, note, onTargets, onNote }: Props) {
  const t = useTranslations("worth.choice");
  const chosen = segments.filter(({ id }) => targets.includes(id));
  const people = chosen.reduce((sum, segment) => sum + segment.share, 0);
  const value = chosen.every((segment) => segment.value !== null)
    ? chosen.reduce((sum, segment) => sum + (segment.value?.shareOfValue ?? 0), 0)
    : null;
  const finding =
    chosen.length === 0
      ? t("nobody")
      : value === null
        ? t("finding", { count: chosen.length, people })
        : t("finding-value", { count: chosen.length, people, value });
  return (
    <Card title={t("title")} description={finding}>
      {onTargets === null ? (
        <>
          <ul className="flex flex-col gap-1">
            {chosen.map((segment) => (
              <li key={segment.id} className="flex items-baseline gap-2">
                <ColourDot index={segment.colour} />
                {segment.name}
              </li>
            ))}
          </ul>
          <p className="text-ink mt-3 max-w-prose whitespace-pre-line">{note}</p>
        </>
      ) : (
        <div className="flex max-w-2xl flex-col gap-5">
          <CheckboxGroup
            label={t("which")}
            value={[...targets]}
            onChange={onTargets}
            options={segments.map((segment) => ({
              id: segment.id,
              label: (
                <span className="flex items-baseline gap-2">
                  <ColourDot index={segment.colour} />
                  {segment.name}
                </span>
              ),
            }))}
          />
          <TextArea
            label={t("why")}
            placeholder={t("why-hint")}
            value={note}
            maxLength={2000}
            onChange={(text) => onNote?.(text)}
          />
        </div>
      )}
    </Card>
  );
}
