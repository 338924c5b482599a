import { useTranslations } from "next-intl";
import { BarList } from "@/components/ui/charts/bar-list";
import { segmentColour } from "@/components/ui/segment-colour";
import type { CoverageCurve } from "@/lib/domain/personas/coverage-curve";
import type { Evidence } from "@/lib/domain/personas/evidence";

interface Props {
  readonly traits: readonly Evidence[];
  readonly curve: CoverageCurve;
  readonly colour: number;
}

/** How many people of a segment match its first trait, its first two, and so on: all together fit far fewer than each. */
export function CoverageBars({ traits, curve, colour }: Props) {
  const t = useTranslations("segment.spread");
  if (traits.length === 0 || curve.base === 0) return <p className="text-muted">{t("none")}</p>;
  const last = curve.matching.at(-1) ?? 0;
  const matching = curve.weighted?.share ?? last / curve.base;
  return (
    <BarList
      title={t(matching === 1 ? "title-all" : "title", { matching, traits: traits.length })}
      description={t("description")}
      base={curve.base}
      max={1}
      colour={segmentColour(colour)}
      rows={traits.map((trait, position) => ({
        id: trait.id,
        label: t(position === 0 ? "first" : "and", { label: trait.optionLabel ?? trait.wording }),
        share: (curve.matching[position] ?? 0) / curve.base,
        n: curve.matching[position] ?? 0,
      }))}
      note={t("note", {
        median: curve.medianMatched,
        traits: traits.length,
        base: curve.base,
        missing: curve.missing,
      })}
    />
  );
}
