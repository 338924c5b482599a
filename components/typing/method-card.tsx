import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { TypingMethodName } from "@/lib/domain/segmentation/typing/run-selection-task";
import { TYPING_FOLDS } from "@/lib/domain/segmentation/typing/typing-settings";
import type { BuiltTool } from "./built-tool";

/** A challenger has to be this much better before it is worth a word. */
const clearly = 0.03;

/** How the questions were found and judged, and what other methods make of them. */
export function MethodCard({ tool }: { readonly tool: BuiltTool }) {
  const t = useTranslations("typing");
  const format = useFormatter();
  const { report, seed, questions } = tool;
  const quality = report.steps[questions - 1]?.quality;
  if (!quality) return null;
  const of = (method: TypingMethodName) =>
    report.challengers.find((challenger) => challenger.method === method)?.accuracy ?? 0;
  const bayes = of("naive-bayes");
  const logit = of("multinomial-logit");
  const discriminant = of("linear-discriminant");
  const { statistic, p } = quality.pressQ;
  return (
    <Card>
      <Disclosure summary={t("method.title")}>
        <div className="text-muted flex max-w-prose flex-col gap-2 text-sm">
          <p>
            {t("method.note", {
              candidates: report.ceiling.questions,
              folds: TYPING_FOLDS,
              seed: String(seed),
              people: report.people,
              hash: report.responseSetHash.slice(0, 12),
            })}
          </p>
          <p>
            {t("method.chance", {
              proportional: quality.proportionalChance,
              largest: quality.largestShare,
              q: format.number(statistic, { maximumFractionDigits: 1 }),
              p:
                p < 0.001
                  ? t("method.p-small")
                  : t("method.p", { p: format.number(p, { maximumFractionDigits: 3 }) }),
            })}
          </p>
          <p>
            {t("confusion.methods", { logit, discriminant, bayes })}
            {Math.max(logit, discriminant) > bayes + clearly ? ` ${t("confusion.methods-better")}` : ""}
          </p>
        </div>
      </Disclosure>
    </Card>
  );
}
