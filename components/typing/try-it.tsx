"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { BarList } from "@/components/ui/charts/bar-list";
import { segmentColour } from "@/components/ui/segment-colour";
import { fewestAnswers, typeByCodes, type TypingTool } from "@/lib/domain/segmentation/typing/typing-tool";
import { MISSING } from "@/lib/domain/statistics/column";
import type { SegmentOfTool } from "./built-tool";
import { TryQuestion } from "./try-question";

interface Props {
  /** With the questions that are asked. */
  readonly tool: TypingTool;
  /** In the tool's order. */
  readonly segments: readonly SegmentOfTool[];
  readonly language: string;
}

/** The golden questions to answer right here, and what the answers say of the segments. Scored in the browser. */
export function TryIt({ tool, segments, language }: Props) {
  const t = useTranslations("typing.try");
  const inputs = tool.questions.flatMap((question) => question.inputs);
  const nothing = () => new Int16Array(inputs.length).fill(MISSING);
  const [codes, setCodes] = useState<Int16Array>(nothing);
  // Taken anew when the person starts over, so that fields forget what was typed.
  const [round, setRound] = useState(0);
  const typed = typeByCodes(tool, codes);
  const missing = fewestAnswers(tool.questions.length) - typed.answered;
  const best = typed.posterior.indexOf(Math.max(...typed.posterior));
  const title =
    missing > 0
      ? t("waiting", { count: missing })
      : typed.segment === null
        ? t("unsure")
        : t("placed", {
            segment: segments[typed.segment]?.name ?? "",
            share: typed.posterior[typed.segment] ?? 0,
          });
  const starts = startsOf(tool);
  return (
    <Card title={t("title")} description={t("lead")}>
      <div className="grid items-start gap-8 lg:grid-cols-[3fr_2fr]">
        <div key={round} className="flex flex-col gap-6">
          {tool.questions.map((question, index) => {
            const from = starts[index] ?? 0;
            return (
              <TryQuestion
                key={`${question.itemId} ${from}`}
                question={question}
                codes={[...codes.subarray(from, from + question.inputs.length)]}
                language={language}
                onChange={(own) => {
                  const next = Int16Array.from(codes);
                  next.set(own, from);
                  setCodes(next);
                }}
              />
            );
          })}
          <div>
            <Button
              isDisabled={typed.answered === 0}
              onPress={() => {
                setCodes(nothing());
                setRound(round + 1);
              }}
            >
              {t("clear")}
            </Button>
          </div>
        </div>
        <div className="lg:sticky lg:top-6" aria-live="polite">
          <BarList
            level={3}
            title={title}
            description={t("description")}
            max={1}
            {...(typed.answered === 0 ? { note: t("before") } : {})}
            rows={segments.map(({ id, name, colour }, s) => ({
              id,
              label: name,
              share: typed.posterior[s] ?? 0,
              colour: segmentColour(colour),
              isQuiet: missing > 0 || (typed.segment !== null && s !== best),
            }))}
          />
        </div>
      </div>
    </Card>
  );
}

/** Where each question's inputs begin among all. */
function startsOf({ questions }: TypingTool): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { inputs } of questions) {
    starts.push(at);
    at += inputs.length;
  }
  return starts;
}
