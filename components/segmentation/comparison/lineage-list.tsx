import { useFormatter, useTranslations } from "next-intl";
import { ColourDot } from "@/components/ui/colour-dot";
import type { Fate, Origin, SegmentLineage } from "@/lib/domain/segmentation/lineage/trace-segments";
import type { ComparedSegments } from "./compared-segmentations";

interface Props {
  readonly first: ComparedSegments;
  readonly second: ComparedSegments;
  readonly lineage: SegmentLineage;
}

/** What became of every segment of the first grouping in the second, and what there is only in the second. */
export function LineageList({ first, second, lineage }: Props) {
  const t = useTranslations("comparison.lineage");
  const format = useFormatter();
  const decimal = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const sayFate = useFate(second);
  const sayOrigin = useOrigin(first, second);
  const others = lineage.after.flatMap((origin, at) => (origin.kind === "continues" ? [] : [{ origin, at }]));
  return (
    <div className="flex flex-col gap-4">
      <ul className="divide-line/70 flex flex-col divide-y">
        {first.segments.map(({ id, name, colour }, at) => {
          const found = lineage.before[at];
          if (!found) return null;
          return (
            <li key={id} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 py-2.5">
              <span className="text-ink font-medium">
                <ColourDot index={colour} /> {name}
              </span>
              <span className="text-ink">{sayFate(found.fate, name)}</span>
              {found.jaccard === null ? null : (
                <span className="text-muted text-sm tabular-nums">
                  {t("overlap", { value: decimal(found.jaccard) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {others.length > 0 ? (
        <div>
          <h3 className="text-muted text-sm font-medium">{t("new-title", { name: second.name })}</h3>
          <ul className="mt-1 flex flex-col gap-1">
            {others.map(({ origin, at }) => (
              <li key={second.segments[at]?.id ?? at} className="text-ink">
                <ColourDot index={second.segments[at]?.colour ?? 0} /> {sayOrigin(origin, at)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="text-ink">{t("churn", { share: lineage.churn })}</p>
      <p className="text-muted max-w-prose text-sm">{t("rule")}</p>
    </div>
  );
}

function useFate(second: ComparedSegments): (fate: Fate, name: string) => string {
  const t = useTranslations("comparison.lineage");
  const format = useFormatter();
  const quoted = (at: number) => `“${second.segments[at]?.name ?? ""}”`;
  return (fate, name) => {
    switch (fate.kind) {
      case "continued":
        return second.segments[fate.into]?.name === name
          ? t("continued-same")
          : t("continued", { into: quoted(fate.into) });
      case "split":
        return t("split", { into: format.list(fate.into.map(quoted)) });
      case "merged":
        return t("merged", { into: quoted(fate.into) });
      case "gone":
        return t("gone");
    }
  };
}

function useOrigin(
  first: ComparedSegments,
  second: ComparedSegments,
): (origin: Origin, at: number) => string {
  const t = useTranslations("comparison.lineage");
  const format = useFormatter();
  const quoted = (at: number) => `“${first.segments[at]?.name ?? ""}”`;
  return (origin, at) => {
    const name = second.segments[at]?.name ?? "";
    if (origin.kind === "part") return t("part", { name, from: quoted(origin.from) });
    if (origin.kind === "union") return t("union", { name, from: format.list(origin.from.map(quoted)) });
    return t("new", { name });
  };
}
