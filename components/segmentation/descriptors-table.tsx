import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SimpleTable } from "@/components/ui/simple-table";
import type { DescriptorRow } from "@/lib/domain/segmentation/descriptor-row";

interface Props {
  readonly rows: readonly DescriptorRow[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Strength from which a difference is worth a reader's time: Cohen's "small" for V and η². */
const noticeable = { "cramers-v": 0.1, "eta-squared": 0.01 } as const;

const significance = 0.05;

function verdict({ test, effect }: DescriptorRow): "clear" | "weak" | "none" {
  if (!test || test.pHolm >= significance) return "none";
  return effect && effect.value >= noticeable[effect.kind] ? "clear" : "weak";
}

/** Everything that did not form the segments, tested: strongest differences first. */
export function DescriptorsTable({ rows, labels }: Props) {
  const t = useTranslations("segmentation.ready");
  const format = useFormatter();
  const tested = rows
    .filter(({ byConstruction, test }) => !byConstruction && test !== null)
    .sort(
      (a, b) =>
        (a.test?.pHolm ?? 1) - (b.test?.pHolm ?? 1) || (b.effect?.value ?? 0) - (a.effect?.value ?? 0),
    );
  const inWords = (p: number) =>
    p < 0.001 ? "< 0.001" : format.number(p, { maximumFractionDigits: 3, minimumFractionDigits: 3 });
  return (
    <Card title={t("descriptors-title")} description={t("descriptors-lead")}>
      {tested.length === 0 ? (
        <p className="text-muted">{t("no-descriptors")}</p>
      ) : (
        <SimpleTable
          label={t("descriptors-title")}
          head={[t("descriptor"), t("verdict"), t("effect"), t("p"), t("n")]}
          alignEnd={[2, 3, 4]}
          rows={tested.map((row) => {
            const said = verdict(row);
            const value = format.number(row.effect?.value ?? 0, {
              minimumFractionDigits: 2,
              maximumFractionDigits: 2,
            });
            return [
              labels[row.variableId] ?? row.variableId,
              <Badge key="verdict" tone={said === "clear" ? "good" : "neutral"}>
                {t(said)}
              </Badge>,
              row.effect === null
                ? "–"
                : t(row.effect.kind === "cramers-v" ? "effect-v" : "effect-eta", { value }),
              <>
                {inWords(row.test?.pHolm ?? 1)}
                {row.test?.sparse ? <span className="text-muted block text-xs">{t("sparse")}</span> : null}
              </>,
              format.number(row.n),
            ];
          })}
        />
      )}
    </Card>
  );
}
