import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SimpleTable } from "@/components/ui/simple-table";
import type { Standing } from "@/lib/domain/responses/weighting/weighting";

interface Props {
  readonly title: string;
  readonly standings: readonly (Standing & { readonly label: string })[];
  readonly note: string | null;
}

/** One question before and after weighting, beside its targets. */
export function MarginOutcome({ title, standings, note }: Props) {
  const t = useTranslations("weighting.result");
  const format = useFormatter();
  const share = (value: number) =>
    format.number(value, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <Card title={<span className="text-base">{title}</span>} level={3}>
      <SimpleTable
        label={title}
        head={[t("answer"), t("before"), t("target"), t("after")]}
        alignEnd={[1, 2, 3]}
        rows={standings.map(({ label, people, target, before, after }) => [
          <>
            {label}
            <span className="text-muted block text-sm font-normal">{t("kindPeople", { people })}</span>
          </>,
          share(before),
          target === null ? "–" : share(target),
          target !== null && Math.abs(after - target) > 0.0005 ? (
            <strong className="text-warn">{share(after)}</strong>
          ) : (
            share(after)
          ),
        ])}
      />
      {note === null ? null : <p className="text-muted mt-2 text-sm">{note}</p>}
    </Card>
  );
}
