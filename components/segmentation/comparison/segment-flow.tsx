import { useTranslations } from "next-intl";
import { FlowChart, type FlowNames } from "@/components/ui/charts/flow-chart";
import type { SegmentLineage } from "@/lib/domain/segmentation/lineage/trace-segments";
import type { Compared, ComparedSegments } from "./compared-segmentations";

interface Props extends Compared {
  readonly lineage: SegmentLineage;
}

/** The people of one grouping as they flow into the other. */
export function SegmentFlow({ first, second, comparison, lineage }: Props) {
  const t = useTranslations("comparison.flow");
  const { overlaps } = comparison;
  const columns = second.segments.length;
  const flows = first.segments.map((_, from) =>
    second.segments.map((_, to) => overlaps[from * columns + to]?.weighted ?? 0),
  );
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
  const everybody = sum(flows.flat());
  /** How much of a segment of the second is one of the first: the largest overlap of its column. */
  const kinship = (to: number) => Math.max(0, ...first.segments.map((_, from) => overlaps[from * columns + to]?.jaccard ?? 0)); // prettier-ignore
  const continued = lineage.before.filter(({ fate }) => fate.kind === "continued").length;
  return (
    <FlowChart
      level={2}
      title={t("title", { continued })}
      note={t("note")}
      isDownloadable
      solutions={[
        {
          id: first.id,
          label: t("first"),
          nodes: first.segments.map(({ id }, at) => ({
            id,
            label: String(at + 1),
            share: sum(flows[at] ?? []) / everybody,
            stability: null,
          })),
        },
        {
          id: second.id,
          label: t("second"),
          nodes: second.segments.map(({ id }, at) => ({
            id,
            label: String(at + 1),
            share: sum(flows.map((row) => row[at] ?? 0)) / everybody,
            stability: kinship(at),
          })),
        },
      ]}
      flows={[flows]}
      names={[namesOf(first, t("first")), namesOf(second, t("second"))]}
    />
  );
}

const namesOf = ({ name, segments }: ComparedSegments, column: string): FlowNames => ({
  heading: `${column}: ${name}`,
  parts: segments.map(({ id, name: label, colour }) => ({ id, label, index: colour })),
});
