import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MosaicPlot } from "@/components/ui/charts/mosaic-plot";
import type { DescriptorTable } from "./read-descriptors";
import type { SegmentFacts } from "./segment-facts";

interface Props {
  readonly tables: readonly DescriptorTable[];
  /** In the order of the tables' segments. */
  readonly segments: readonly SegmentFacts[];
}

/** The questions that differ most between segments, one mosaic each. */
export function DescriptorMosaics({ tables, segments }: Props) {
  const t = useTranslations("segmentation.who");
  if (tables.length === 0) return null;
  return (
    <section aria-labelledby="clearest">
      <h2 id="clearest" className="font-serif text-xl font-semibold">
        {t("tables-title")}
      </h2>
      <p className="text-muted mt-0.5 mb-4 max-w-prose text-sm">{t("tables-lead")}</p>
      <div className="grid gap-6 xl:grid-cols-2">
        {tables.map((table) => (
          <Card key={table.variableId} as="div">
            <p className="text-muted mb-2 text-sm text-pretty">{table.question}</p>
            <Mosaic table={table} segments={segments} />
          </Card>
        ))}
      </div>
    </section>
  );
}

function Mosaic({ table, segments }: { table: DescriptorTable; segments: readonly SegmentFacts[] }) {
  const t = useTranslations("segmentation.who");
  const { answers, levels, strongest } = table;
  const cell = answers.segments[strongest.segment]?.cells[strongest.level];
  return (
    <MosaicPlot
      title={t((cell?.residual ?? 0) > 0 ? "more" : "less", {
        segment: segments[strongest.segment]?.name ?? "",
        answer: levels[strongest.level]?.label ?? "",
        inSegment: Math.round((cell?.share ?? 0) * 100),
        everyone: Math.round((answers.everyone[strongest.level] ?? 0) * 100),
      })}
      level={3}
      isDownloadable
      levels={levels}
      columns={segments.flatMap((segment, at) => {
        const own = answers.segments[at];
        if (!own) return [];
        return [
          {
            id: segment.id,
            label: segment.name,
            index: segment.colour,
            share: own.share,
            n: own.answered,
            cells: own.cells,
          },
        ];
      })}
    />
  );
}
