import { useFormatter, useTranslations } from "next-intl";
import { SimpleTable } from "@/components/ui/simple-table";
import type { WaveDivision } from "@/lib/domain/segmentation/waves/wave-division";
import type { SeenWave } from "@/lib/domain/segmentation/waves/waves-report";
import { useWaveNames } from "./use-wave-names";

interface Props {
  readonly waves: readonly SeenWave[];
  readonly division: WaveDivision;
}

/** Waves in numbers: people, how many came later, how many have no segment, how sure their places are. */
export function WavesTable({ waves, division }: Props) {
  const t = useTranslations("waves");
  const format = useFormatter();
  const nameOf = useWaveNames(division);
  const percent = (part: number, whole: number) => whole === 0 ? "–" : format.number(part / whole, { style: "percent" }); // prettier-ignore
  const hasLater = waves.some(({ later }) => later > 0);
  const hasCertainty = waves.some(({ certainty }) => certainty !== null);
  const head = [
    t("wave.label"),
    t("shares.people"),
    ...(hasLater ? [t("shares.later")] : []),
    t("shares.unclassified"),
    ...(hasCertainty ? [t("shares.certainty")] : []),
  ];
  return (
    <SimpleTable
      label={t("shares.table")}
      head={head}
      alignEnd={head.map((_, at) => at).slice(1)}
      rows={waves.map((wave) => [
        nameOf(wave),
        format.number(wave.people),
        ...(hasLater ? [format.number(wave.later)] : []),
        percent(wave.unclassified, wave.people),
        ...(hasCertainty
          ? [wave.certainty === null ? "–" : format.number(wave.certainty, { style: "percent" })]
          : []),
      ])}
    />
  );
}
