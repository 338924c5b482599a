"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import type { MethodSuggestion } from "@/lib/domain/segmentation/data-check/suggest-method";
import type { DataDrivenMethod } from "@/lib/domain/segmentation/data-driven-method";
import { measures } from "@/lib/domain/segmentation/k-centroids/settings";
import { scales } from "@/lib/domain/segmentation/preparation/scales";
import type { SegmentationDraft } from "@/lib/domain/segmentation/segmentation-draft";

interface Props {
  readonly draft: SegmentationDraft;
  readonly method: DataDrivenMethod;
  readonly suggestion: MethodSuggestion;
  readonly isWeighted: boolean;
  readonly leftOut: number;
  readonly change: (part: Partial<SegmentationDraft>) => void;
}

const styles = ["none", "centre", "standardise"] as const;

/** What an analyst may want otherwise; every default is good enough to go on with. */
export function RunSettings({ draft, method, suggestion, isWeighted, leftOut, change }: Props) {
  const t = useTranslations("segmentation.path.settings");
  const suggested =
    suggestion.method === "k-centroids"
      ? suggestion
      : { responseStyle: "none", scale: "none", measure: "euclidean" as const };
  const measure = draft.measure ?? suggested.measure;
  return (
    <Disclosure summary={t("title")}>
      <div className="flex flex-col gap-5 pt-2">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <NumberField
            label={t("from")}
            minValue={1}
            maxValue={draft.toSegments}
            value={draft.fromSegments}
            onChange={(fromSegments) => change({ fromSegments })}
          />
          <NumberField
            label={t("to")}
            minValue={draft.fromSegments}
            maxValue={10}
            value={draft.toSegments}
            onChange={(toSegments) => change({ toSegments })}
          />
          <NumberField
            label={t("starts")}
            description={t("starts-hint")}
            minValue={1}
            maxValue={500}
            value={draft.starts}
            onChange={(starts) => change({ starts })}
          />
          <NumberField
            label={t("pairs")}
            description={t("pairs-hint")}
            minValue={0}
            maxValue={200}
            value={draft.stabilityPairs}
            onChange={(stabilityPairs) => change({ stabilityPairs })}
          />
        </div>
        {method === "k-centroids" ? (
          <div className="grid gap-4 sm:grid-cols-3">
            <Select
              label={t("measure")}
              description={t(`measures.${measure}-hint`)}
              value={measure}
              onChange={(id) => change({ measure: measures.find((one) => one === id) ?? "euclidean" })}
              options={measures.map((id) => ({ id, label: t(`measures.${id}`) }))}
            />
            <Select
              label={t("style")}
              description={t("style-hint")}
              value={draft.responseStyle ?? suggested.responseStyle}
              onChange={(id) => change({ responseStyle: styles.find((one) => one === id) ?? "none" })}
              options={styles.map((id) => ({ id, label: t(`styles.${id}`) }))}
            />
            <Select
              label={t("scale")}
              description={t("scale-hint")}
              value={draft.scale ?? suggested.scale}
              onChange={(id) => change({ scale: scales.find((one) => one === id) ?? "none" })}
              options={scales.map((id) => ({ id, label: t(`scales.${id}`) }))}
            />
          </div>
        ) : null}
        <div className="flex flex-col gap-2">
          {method === "latent-classes" ? (
            <Checkbox
              label={t("prior")}
              description={t("prior-hint")}
              isSelected={draft.prior}
              onChange={(prior) => change({ prior })}
            />
          ) : null}
          {method === "rankings" ? null : (
            <Checkbox
              label={t("compare")}
              description={t("compare-hint")}
              isSelected={draft.comparesMethods}
              onChange={(comparesMethods) => change({ comparesMethods })}
            />
          )}
          {method === "latent-classes" || method === "k-centroids" ? (
            <Checkbox
              label={t("test-number")}
              description={t(`test-number-hint.${method}`)}
              isSelected={draft.testsNumber}
              onChange={(testsNumber) => change({ testsNumber })}
            />
          ) : null}
          {isWeighted ? (
            <Checkbox
              label={t("weighted")}
              description={t("weighted-hint")}
              isSelected={draft.weighted}
              onChange={(weighted) => change({ weighted })}
            />
          ) : null}
          {leftOut > 0 || draft.leftOut === "with-left-out" ? (
            <Checkbox
              label={t("left-out")}
              description={t("left-out-hint", { count: leftOut })}
              isSelected={draft.leftOut === "with-left-out"}
              onChange={(isIn) => change({ leftOut: isIn ? "with-left-out" : "without-left-out" })}
            />
          ) : null}
        </div>
      </div>
    </Disclosure>
  );
}
