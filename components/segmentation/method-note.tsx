import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { SegmentEdit } from "@/lib/domain/segmentation/edits/segment-edit";
import type { SegmentCounts } from "@/lib/domain/segmentation/segment-counts";
import { effectiveRespondents } from "@/lib/domain/segmentation/weighted-bases";
import {
  isDataDriven,
  type SegmentationResult,
  type SegmentationSettings,
} from "@/lib/domain/segmentation/segmentation";
import { editInWords } from "./edits/edit-words";

interface Props {
  readonly segmentation: {
    readonly settings: SegmentationSettings;
    readonly result: SegmentationResult | null;
    readonly seed: number;
    readonly respondents: number | null;
    readonly chosenSegments: number | null;
    readonly choiceNote: string;
    readonly versionIds: readonly string[];
    readonly responseSetHash: string | null;
    readonly counts: SegmentCounts | null;
  };
  /** The question behind a one-question segmentation. */
  readonly label: string;
  /** What was changed by hand and stands, in order. */
  readonly edits?: readonly SegmentEdit[];
}

/** Edits that change who is in a segment: what a report has to tell. */
const told = new Set<SegmentEdit["kind"]>(["merge", "split", "move"]);

/** How the segments were found, in words that can be pasted into a report, with all that is needed to repeat it. */
export function MethodNote({ segmentation, label, edits = [] }: Props) {
  const t = useTranslations("segmentation.method");
  const tReady = useTranslations("segmentation.ready");
  const tEdits = useTranslations("edits");
  const tLog = useTranslations("edits.log");
  const format = useFormatter();
  const { settings, result, respondents, chosenSegments } = segmentation;
  const fixed = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const sentences: string[] = [];
  if (settings.method === "one-question") {
    sentences.push(t("one-question", { question: label, respondents: respondents ?? 0 }));
  } else if (isDataDriven(settings) && result?.method === "latent-classes") {
    const chosen = result.solutions.find(({ segments }) => segments === chosenSegments);
    sentences.push(
      t("latent-classes", {
        starts: settings.starts,
        from: settings.fromSegments,
        to: settings.toSegments,
        seed: String(segmentation.seed),
        variables: settings.base.length,
        respondents: respondents ?? 0,
        segments: chosenSegments ?? 0,
        ll: fixed(chosen?.logLikelihood ?? 0),
        parameters: chosen?.parameters ?? 0,
        bic: fixed(chosen?.bic ?? 0),
        entropy: fixed(chosen?.entropy ?? 0),
      }),
      chosenSegments === result.recommended
        ? t("recommended")
        : t("against", { recommended: result.recommended, note: segmentation.choiceNote || t("no-note") }),
    );
  }
  const effective = segmentation.counts && effectiveRespondents(segmentation.counts);
  if (effective !== null) sentences.push(t("weighted", { people: Math.round(effective) }));
  sentences.push(
    t("set", {
      versions: segmentation.versionIds.length,
      hash: (segmentation.responseSetHash ?? "").slice(0, 12),
    }),
  );
  const byHand = edits
    .filter(({ kind }) => told.has(kind))
    .map((edit) => editInWords(edit, tLog as never, (items) => format.list(items)));
  if (byHand.length > 0) sentences.push(tEdits("method", { changes: byHand.join(" ") }));
  return (
    <Card title={tReady("method-title")}>
      <p className="text-ink max-w-prose text-pretty">{sentences.join(" ")}</p>
    </Card>
  );
}
