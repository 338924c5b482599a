import { AccuracyCurve } from "@/components/typing/accuracy-curve";
import { segmentsInOrder, wordsOf, type BuiltTool } from "@/components/typing/built-tool";
import { ConfusionCard } from "@/components/typing/confusion-card";
import { DownloadCard } from "@/components/typing/download-card";
import { GoldenQuestions } from "@/components/typing/golden-questions";
import { MethodCard } from "@/components/typing/method-card";
import { ShortSurveyCard } from "@/components/typing/short-survey-card";
import { TryIt } from "@/components/typing/try-it";
import { TypingVerdict } from "@/components/typing/typing-verdict";
import { shortenTool } from "@/lib/domain/segmentation/typing/typing-tool";
import type { SegmentationView } from "@/lib/use-cases/segmentation/get-segmentation";
import type { TypingToolView, TypingView } from "@/lib/use-cases/typing/see-typing-tools";
import { chooseQuestionCountAction, makeShortSurveyAction, switchTypingAction } from "./actions";

interface Props {
  readonly view: SegmentationView;
  readonly shown: TypingToolView;
  readonly offers: TypingView["offers"];
}

/** A finished tool: how far to trust it, what it asks, and, when it can be trusted, the ways to use it. */
export function BuiltToolView({ view, shown, offers }: Props) {
  const { segmentation, segments: found, questionnaire, mayWrite } = view;
  const { report, tool, questions, survey, typed } = shown;
  if (!report || !tool || questions === null) return null;
  const built: BuiltTool = { ...shown, report, tool, questions };
  const quality = report.steps[questions - 1]?.quality;
  if (!quality) return null;
  const [language = "en"] = questionnaire.languages;
  const segments = segmentsInOrder(tool, found);
  const canType = quality.verdict !== "cannot-type";
  const candidates = offers
    .filter(({ itemId }) => shown.settings.itemIds.includes(itemId))
    .map(({ text }) => text);
  return (
    <>
      <TypingVerdict tool={built} candidates={candidates} segments={segments} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {canType ? <GoldenQuestions tool={built} language={language} /> : null}
        {report.steps.length > 1 ? (
          <AccuracyCurve
            tool={built}
            isFixed={survey !== null}
            choose={mayWrite ? chooseQuestionCountAction : null}
          />
        ) : null}
        {canType ? null : <ConfusionCard quality={quality} segments={segments} />}
      </div>
      {canType ? (
        <>
          <TryIt
            key={`${shown.id} ${questions}`}
            tool={shortenTool(tool, questions)}
            segments={segments}
            language={language}
          />
          <ConfusionCard quality={quality} segments={segments} />
          <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
            <ShortSurveyCard
              segmentationId={segmentation.id}
              segmentation={segmentation.name}
              toolId={shown.id}
              revision={shown.revision}
              survey={survey}
              placesNewPeople={shown.placesNewPeople}
              lost={shown.lost.map((question) => {
                const { text, part } = wordsOf(question, language);
                return part ?? text;
              })}
              counts={typed}
              segments={segments}
              actions={mayWrite ? { make: makeShortSurveyAction, change: switchTypingAction } : null}
            />
            <DownloadCard segmentationId={segmentation.id} toolId={shown.id} />
          </div>
        </>
      ) : null}
      <MethodCard tool={built} />
    </>
  );
}
