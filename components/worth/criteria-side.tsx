"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { Slider } from "@/components/ui/slider";
import { TextField } from "@/components/ui/text-field";
import type { RatedCriterion } from "@/lib/domain/segmentation/worth/place-targets";
import {
  computedCriteria,
  type ComputedCriterion,
  type EvaluationSide,
} from "@/lib/domain/segmentation/worth/segment-evaluation";
import type { SegmentWorth } from "@/lib/domain/segmentation/worth/worth-facts";
import type { CriteriaEdits } from "./criteria-edits";
import { RatingGrid } from "./rating-grid";

interface Props {
  readonly side: EvaluationSide;
  readonly criteria: readonly RatedCriterion[];
  readonly segments: readonly SegmentWorth[];
  /** Criteria the data can rate. */
  readonly measurable: ReadonlySet<ComputedCriterion>;
  readonly edits: CriteriaEdits | null;
}

/** The criteria of one axis: what each weighs, and how every segment is rated on it. */
export function CriteriaSide({ side, criteria, segments, measurable, edits }: Props) {
  const t = useTranslations("worth.criteria");
  const used = new Set(criteria.map(({ measure }) => measure));
  return (
    <section aria-labelledby={`side-${side}`} className="min-w-0">
      <h3 id={`side-${side}`} className="text-ink font-serif text-lg font-semibold">
        {t(side)}
      </h3>
      <p className="text-muted mb-3 text-sm">{t(`${side}-hint`)}</p>
      {criteria.length === 0 ? <p className="text-muted mb-3 text-sm">{t("none")}</p> : null}
      <ul className="divide-line/70 divide-y">
        {criteria.map((criterion, at) => (
          <li key={criterion.id} className="py-4 first:pt-0">
            <div className="mb-1 flex items-start justify-between gap-2">
              <CriterionName criterion={criterion} edits={edits} />
              {edits ? (
                <IconButton
                  label={t("remove", { name: nameOf(criterion, t) })}
                  icon={<Trash2 />}
                  size="small"
                  onPress={() => edits.remove(criterion.id)}
                />
              ) : null}
            </div>
            <Slider
              label={t("weight-of", { name: nameOf(criterion, t) })}
              isLabelHidden
              value={criterion.weight / 100}
              minValue={0}
              maxValue={1}
              step={0.01}
              formatOptions={{ style: "percent" }}
              isDisabled={edits === null || criteria.length === 1}
              onChange={(weight) => edits?.weigh(side, at, Math.round(weight * 100))}
            />
            <RatingGrid criterion={criterion} name={nameOf(criterion, t)} segments={segments} edits={edits} />
          </li>
        ))}
      </ul>
      {edits ? (
        <Menu
          label={t("add")}
          placement="bottom start"
          trigger={
            <Button size="small" icon={<Plus />}>
              {t("add")}
            </Button>
          }
          entries={[
            ...computedCriteria
              .filter((kind) => measurable.has(kind) && !used.has(kind))
              .map((kind) => ({
                id: kind,
                label: t(`computed.${kind}`),
                description: t("from-data"),
                onAction: () => edits.add(side, kind),
              })),
            { id: "own", label: t("own"), description: t("own-hint"), onAction: () => edits.add(side, null) },
          ]}
        />
      ) : null}
    </section>
  );
}

type Say = (key: string) => string;

/** What a criterion is called: its own name, or that of what it is measured by. */
function nameOf({ name, measure }: RatedCriterion, t: unknown): string {
  const say = t as Say;
  if (name !== "") return name;
  return say(measure ? `computed.${measure}` : "unnamed");
}

function CriterionName({
  criterion,
  edits,
}: {
  readonly criterion: RatedCriterion;
  readonly edits: CriteriaEdits | null;
}) {
  const t = useTranslations("worth.criteria");
  const { measure, ratings } = criterion;
  const isOverruled = Object.keys(ratings).length > 0;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-2">
      {edits === null || measure ? (
        <span className="text-ink font-medium">{nameOf(criterion, t)}</span>
      ) : (
        <TextField
          label={t("name")}
          isLabelHidden
          value={criterion.name}
          maxLength={80}
          placeholder={t("unnamed")}
          onChange={(text) => edits.rename(criterion.id, text)}
        />
      )}
      {measure && !isOverruled ? <Badge tone="accent">{t("from-data")}</Badge> : null}
      {criterion.isComplete ? null : <Badge tone="warn">{t("not-counted")}</Badge>}
      {edits && measure && isOverruled ? (
        <Button size="small" tone="quiet" onPress={() => edits.suggest(criterion.id)}>
          {t("suggest")}
        </Button>
      ) : null}
    </span>
  );
}
