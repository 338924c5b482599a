import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SimpleTable } from "@/components/ui/simple-table";
import type { DescriptorRow } from "@/lib/domain/segmentation/descriptor-row";
import { descriptorVerdict, testedDescriptors } from "@/lib/domain/segmentation/descriptor-finding";
import { DescriptorDetails } from "./descriptor-details";
import type { CorrectedReading } from "./read-corrected";

interface Props {
  readonly rows: readonly DescriptorRow[];
  readonly labels: Readonly<Record<string, string>>;
  readonly corrected: readonly CorrectedReading[];
  /** Names in order of position. */
  readonly segments: readonly string[];
}

/** Everything that did not form the segments, tested: strongest differences first. */
export function DescriptorsTable({ rows, labels, corrected, segments }: Props) {
  const t = useTranslations("segmentation.ready");
  const format = useFormatter();
  const tested = testedDescriptors(rows);
  const inWords = (p: number) =>
    p < 0.001 ? "< 0.001" : format.number(p, { maximumFractionDigits: 3, minimumFractionDigits: 3 });
  return (
    <Card title={t("descriptors-title")} description={t("descriptors-lead")}>
      {tested.length === 0 ? (
        <p className="text-muted">{t("no-descriptors")}</p>
      ) : (
        <>
          <SimpleTable
            label={t("descriptors-title")}
            head={[t("descriptor"), t("verdict"), t("effect"), t("p"), t("n")]}
            alignEnd={[2, 3, 4]}
            rows={tested.map((row) => {
              const said = descriptorVerdict(row);
              const value = format.number(row.effect?.value ?? 0, {
                minimumFractionDigits: 2,
                maximumFractionDigits: 2,
              });
              return [
                labels[row.variableId] ?? row.variableId,
                <Badge key="verdict" tone={said === "clear" ? "good" : "neutral"}>
                  {t(said)}
                </Badge>,
                <span key="effect" className="whitespace-nowrap">
                  {row.effect === null
                    ? "–"
                    : t(row.effect.kind === "cramers-v" ? "effect-v" : "effect-eta", { value })}
                </span>,
                <>
                  <span className="whitespace-nowrap">{inWords(row.test?.pHolm ?? 1)}</span>
                  {row.test?.sparse ? (
                    <span className="text-muted block text-xs">
                      {t(row.test.method === "monte-carlo" ? "simulated" : "sparse")}
                    </span>
                  ) : null}
                </>,
                format.number(row.n),
              ];
            })}
          />
          <DescriptorDetails rows={tested} labels={labels} corrected={corrected} segments={segments} />
        </>
      )}
    </Card>
  );
}
