import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { RuleCount } from "@/lib/domain/segmentation/rules/count-rules";

interface Props {
  readonly count: RuleCount;
  readonly isWeighted: boolean;
  readonly nameOf: (ruleId: string) => string;
}

/** Whom a rule takes, whom an earlier one takes before it, and why it takes nobody. */
export function RuleReach({ count, isWeighted, nameOf }: Props) {
  const t = useTranslations("rules.reach");
  const { anyHits, takenBy, reach, share, interval } = count;
  const others = takenBy.map(({ id, people }) => t("taken", { people, name: nameOf(id) })).join(" ");
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="text-ink">
        <span className="font-medium tabular-nums">
          {t("people", {
            people: count.count,
            share,
            low: interval.low,
            high: interval.high,
            weighted: isWeighted ? "yes" : "no",
          })}
        </span>{" "}
        {reach === "reached" ? null : <Badge tone="warn">{t(reach)}</Badge>}
      </p>
      <p className="text-muted text-pretty">
        {reach === "nobody" ? t("nobody-why") : null}
        {reach === "shadowed" ? `${t("shadowed-why", { people: anyHits })} ${others}` : null}
        {reach === "reached" && takenBy.length > 0 ? `${t("alone", { people: anyHits })} ${others}` : null}
      </p>
    </div>
  );
}
