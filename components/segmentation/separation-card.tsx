import { useTranslations } from "next-intl";
import { MethodLink } from "@/components/methods/method-link";
import { Card } from "@/components/ui/card";
import { SeparationPlot } from "@/components/ui/charts/separation-plot";
import type { Separation } from "@/lib/domain/segmentation/separation/describe-separation";

interface Props {
  readonly separation: Separation;
  /** People it was computed from, of everyone. */
  readonly people: number;
  readonly everyone: number;
  /** In order of position. */
  readonly segments: readonly { readonly id: string; readonly name: string; readonly colour: number }[];
  /** Words of a column: its variable, or one answer to it. */
  readonly columnInWords: (variableId: string, category: number | null) => string;
}

/** From this strength of their line on two segments are told to border on one another: our convention. */
const CLOSE = 0.15;

/** How well segments stand apart, seen in the two directions in which people differ most, and who borders on whom. */
export function SeparationCard({ separation, people, everyone, segments, columnInWords }: Props) {
  const t = useTranslations("segmentation.separation");
  const { edges, arrows, explained, points } = separation;
  const [closest] = [...edges].sort((a, b) => b.strength - a.strength);
  const [first, second] = [segments[closest?.from ?? -1], segments[closest?.to ?? -1]];
  const title =
    closest && first && second && closest.strength >= CLOSE
      ? t("close", { first: first.name, second: second.name })
      : t("apart");
  return (
    <Card>
      <SeparationPlot
        title={title}
        description={t("description")}
        isDownloadable
        note={
          <>
            {t("note", { shown: points.length, people, everyone })} <MethodLink note="separation" />
          </>
        }
        segments={segments.flatMap(({ id, name, colour }, at) => {
          const drawn = separation.segments[at];
          return drawn ? [{ id, label: name, index: colour, ...drawn }] : [];
        })}
        points={points}
        edges={edges}
        arrows={arrows.map(({ variableId, category, x, y }) => ({
          id: `${variableId}.${category ?? ""}`,
          label: columnInWords(variableId, category),
          x,
          y,
        }))}
        axes={[
          { label: t("first"), explained: explained[0] },
          { label: t("second"), explained: explained[1] },
        ]}
      />
    </Card>
  );
}
