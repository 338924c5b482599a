import { useTranslations } from "next-intl";
import type { ReportedQuality } from "@/lib/domain/segmentation/typing/typing-report";
import type { SegmentOfTool } from "./built-tool";

interface Props {
  readonly quality: ReportedQuality;
  readonly segments: readonly SegmentOfTool[];
}

/** A confusion worth a word: at least one in eight of a segment's people. */
const worthSaying = 0.125;

/** How well each segment is recognised, in words. */
export function SegmentRecall({ quality, segments }: Props) {
  const t = useTranslations("typing.confusion");
  return (
    <>
      <h3 className="text-ink mt-6 mb-2 font-semibold">{t("recall-title")}</h3>
      <dl className="flex flex-col gap-3">
        {segments.map(({ id, name }, row) => (
          <div key={id}>
            <dt className="text-ink text-sm font-medium">{name}</dt>
            <dd className="text-muted text-sm tabular-nums">{inWords(row)}</dd>
          </div>
        ))}
      </dl>
    </>
  );

  function inWords(row: number): string {
    const recall = quality.recall[row];
    if (recall === null || recall === undefined) return t("nobody");
    const precision = quality.precision[row] ?? null;
    const said = precision === null ? t("recall-none", { recall }) : t("recall", { recall, precision });
    const counts = quality.confusion[row] ?? [];
    const people = counts.reduce((sum, count) => sum + count, 0);
    const [other, taken] = counts.reduce<readonly [number, number]>(
      (most, count, at) => (at !== row && count > most[1] ? [at, count] : most),
      [-1, 0],
    );
    const share = taken / people;
    return share >= worthSaying
      ? `${said} ${t("mixed-up", { other: segments[other]?.name ?? "", share })}`
      : said;
  }
}
