import { useFormatter, useTranslations } from "next-intl";
import type { Answer } from "@/lib/domain/questionnaire/answer";
import type { Item } from "@/lib/domain/questionnaire/item";
import { labelsOf, type Speak } from "./words";

/** One answer in words. */
export function AnswerWords({
  item,
  answer,
  speak,
}: {
  readonly item: Item;
  readonly answer: Answer;
  readonly speak: Speak;
}) {
  const t = useTranslations("results.response");
  const format = useFormatter();
  const labels = labelsOf(item, speak);
  const label = (id: string) => labels.get(id) ?? id;
  const withOther = (id: string, text: string | undefined) => {
    const isOther =
      "options" in item && item.options.some((option) => option.id === id && option.kind === "other");
    return isOther && text ? t("other", { label: label(id), text }) : label(id);
  };
  switch (answer.type) {
    case "single-choice":
      return <>{withOther(answer.optionId, answer.other)}</>;
    case "multiple-choice":
      return <>{answer.optionIds.map((id) => withOther(id, answer.other)).join(" · ")}</>;
    case "rating":
      return (
        <>
          {t("point", { value: answer.value, points: item.type === "rating" ? item.points : answer.value })}
        </>
      );
    case "nps":
      return <>{t("point", { value: answer.value, points: 10 })}</>;
    case "likert-matrix":
      return (
        <ul className="flex flex-col gap-1">
          {Object.entries(answer.rows).map(([row, point]) => (
            <li key={row}>
              <span className="text-muted">{label(row)}:</span> {label(point)}
            </li>
          ))}
        </ul>
      );
    case "number":
      return (
        <>
          {format.number(answer.value, { maximumFractionDigits: 6 })}{" "}
          {item.type === "number" ? speak(item.unit) : ""}
        </>
      );
    case "ranking":
      return (
        <ol className="flex flex-col gap-1">
          {answer.optionIds.map((id, index) => (
            <li key={id}>{t("rank", { rank: index + 1, label: label(id) })}</li>
          ))}
        </ol>
      );
    case "short-text":
    case "long-text":
      return <span className="font-serif whitespace-pre-line">{answer.text}</span>;
    case "date":
      return <>{format.dateTime(new Date(`${answer.date}T00:00:00Z`), { dateStyle: "long" })}</>;
    case "consent":
      return <>{answer.given ? t("given") : t("declined")}</>;
  }
}
