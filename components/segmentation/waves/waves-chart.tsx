import { useTranslations } from "next-intl";
import { DriftChart } from "@/components/ui/charts/drift-chart";
import { StackedBars } from "@/components/ui/charts/stacked-bars";
import { segmentColour } from "@/components/ui/segment-colour";
import type { WaveDivision } from "@/lib/domain/segmentation/waves/wave-division";
import type { SeenWave } from "@/lib/domain/segmentation/waves/waves-report";
import { useWaveNames } from "./use-wave-names";

interface ShownSegment {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
  readonly position: number;
}

interface Props {
  readonly waves: readonly SeenWave[];
  readonly segments: readonly ShownSegment[];
  readonly division: WaveDivision;
}

/** How the segments' shares move from wave to wave; the title says which moved most. */
export function WavesChart({ waves, segments, division }: Props) {
  const t = useTranslations("waves");
  const nameOf = useWaveNames(division);
  const title = useMessage(waves, segments, nameOf);
  const filled = waves.filter(({ shares }) => shares !== null);
  const [only] = filled;
  if (!only) return <p className="text-muted">{t("shares.none")}</p>;
  const note = t("shares.note");
  if (filled.length === 1) {
    return (
      <StackedBars
        level={2}
        title={title}
        note={note}
        parts={segments.map(({ id, name, colour }) => ({ id, label: name, colour: segmentColour(colour) }))}
        rows={[
          {
            id: only.id,
            label: nameOf(only),
            n: only.people - only.unclassified,
            shares: segments.map(({ position }) => only.shares?.[position]?.share ?? 0),
          },
        ]}
      />
    );
  }
  return (
    <DriftChart
      level={2}
      title={title}
      note={note}
      isDownloadable
      periodLabel={t("wave.label")}
      periods={waves.map((wave) => ({
        id: wave.id,
        label: nameOf(wave),
        n: wave.people - wave.unclassified,
      }))}
      segments={segments.map(({ id, name, colour, position }) => ({
        id,
        label: name,
        index: colour,
        values: waves.map(({ shares }) => {
          const found = shares?.[position];
          return found ? { share: found.share, ...found.interval } : null;
        }),
      }))}
    />
  );
}

/** What the chart says: the segment that moved most between the first and the last wave, if more than chance moves it. */
function useMessage(
  waves: readonly SeenWave[],
  segments: readonly ShownSegment[],
  nameOf: (wave: SeenWave) => string,
): string {
  const t = useTranslations("waves.shares");
  const filled = waves.filter(({ shares }) => shares !== null);
  const [first, last] = [filled[0], filled.at(-1)];
  if (!first?.shares || !last?.shares) return t("none");
  if (first === last) return t("one", { wave: nameOf(first) });
  const [from, to] = [first.shares, last.shares];
  const moved = segments
    .flatMap(({ name, position }) => {
      const [before, after] = [from[position], to[position]];
      if (!before || !after) return [];
      const overlap =
        before.interval.low <= after.interval.high && after.interval.low <= before.interval.high;
      return overlap ? [] : [{ name, from: before.share, to: after.share }];
    })
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))[0];
  const between = { first: nameOf(first), last: nameOf(last) };
  if (!moved) return t("steady", between);
  return t(moved.to > moved.from ? "rises" : "falls", {
    segment: moved.name,
    from: moved.from,
    to: moved.to,
    ...between,
  });
}
