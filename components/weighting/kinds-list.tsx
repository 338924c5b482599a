import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { KindOfPeople } from "@/lib/domain/responses/weighting/weighting";
import type { GroupName } from "./margin-choice";

interface Props {
  readonly most: readonly KindOfPeople[];
  readonly least: readonly KindOfPeople[];
  readonly nameOf: GroupName;
}

/** Who is pulled up and down most: people alike in every question weighted by. */
export function KindsList({ most, least, nameOf }: Props) {
  const t = useTranslations("weighting.result");
  const format = useFormatter();
  const list = (title: string, kinds: readonly KindOfPeople[]) =>
    kinds.length === 0 ? null : (
      <div>
        <h4 className="text-muted text-sm font-medium">{title}</h4>
        <ul className="mt-1">
          {kinds.map(({ groups, people, weight }) => (
            <li
              key={groups.join()}
              className="border-line/70 flex items-baseline gap-4 border-b py-1.5 last:border-b-0"
            >
              <span className="text-ink min-w-0 grow text-base text-pretty">
                {groups.map((group, margin) => nameOf(margin, group)).join(" · ")}
                <span className="text-muted block text-sm">{t("kindPeople", { people })}</span>
              </span>
              <span className="text-ink shrink-0 font-semibold tabular-nums">
                ×{"\u202f"}
                {format.number(weight, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <Card title={<span className="text-base">{t("kinds")}</span>} level={3}>
      <div className="flex flex-col gap-5">
        {list(t("most"), most)}
        {list(t("least"), least)}
      </div>
    </Card>
  );
}
