import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { wordsOf, type BuiltTool } from "./built-tool";

interface Props {
  readonly tool: BuiltTool;
  readonly language: string;
}

/** The questions to ask, in the order in which they help, with how far one gets by each. */
export function GoldenQuestions({ tool, language }: Props) {
  const t = useTranslations("typing.questions");
  const asked = tool.tool.questions.slice(0, tool.questions);
  return (
    <Card title={t("title")} description={t("lead")}>
      <ol className="flex flex-col">
        {asked.map((question, index) => {
          const { text, part } = wordsOf(question, language);
          const accuracy = tool.report.steps[index]?.quality.accuracy ?? 0;
          return (
            <li
              key={`${question.itemId} ${part ?? ""}`}
              className="border-line/70 flex gap-3 border-b py-3 first:pt-0 last:border-b-0 last:pb-0"
            >
              <span className="text-muted w-6 shrink-0 text-right tabular-nums" aria-hidden="true">
                {index + 1}
              </span>
              <div className="min-w-0">
                <p className="text-ink font-medium text-pretty">{part ?? text}</p>
                {part === null ? null : <p className="text-muted text-sm text-pretty">{text}</p>}
                <p className="text-muted text-sm tabular-nums">
                  {[
                    ...(question.answers > 1 ? [t("answers", { answers: question.answers })] : []),
                    t("so-far", { accuracy }),
                  ].join(" · ")}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
