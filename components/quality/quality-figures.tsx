import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";

interface Props {
  readonly people: number;
  readonly flagged: number;
  readonly severalSigns: number;
  readonly leftOut: number;
  readonly leftOutByHand: number;
  readonly keptByHand: number;
}

/** Careless respondents in an online survey: Meade & Craig 2012 (10–12 %), Curran 2016. */
const USUAL = { from: 0.08, to: 0.12 };

const verdictOf = (share: number): "none" | "few" | "usual" | "many" =>
  share === 0 ? "none" : share < USUAL.from ? "few" : share <= USUAL.to ? "usual" : "many";

/** How many show a sign, how many are left out, and whether that is many. */
export function QualityFigures({ people, flagged, severalSigns, leftOut, leftOutByHand, keptByHand }: Props) {
  const t = useTranslations("quality");
  const format = useFormatter();
  const share = people > 0 ? flagged / people : 0;
  return (
    <Card as="section">
      <p className="text-ink mb-5 max-w-prose font-serif text-lg text-pretty">
        {t(`verdict.${verdictOf(share)}`, { share })}
      </p>
      <StatRow>
        <Stat label={t("figures.people")} value={format.number(people)} />
        <Stat
          label={t("figures.flagged")}
          value={format.number(flagged)}
          detail={t("figures.flaggedDetail", { share })}
        />
        <Stat
          label={t("figures.signs")}
          value={format.number(severalSigns)}
          detail={t("figures.signsDetail")}
        />
        <Stat
          label={t("figures.out")}
          value={format.number(leftOut)}
          tone={leftOut > 0 ? "warn" : "ink"}
          detail={[
            leftOut > 0 ? t("figures.outDetail", { n: leftOutByHand }) : t("figures.outNone"),
            ...(keptByHand > 0 ? [t("figures.kept", { n: keptByHand })] : []),
          ].join(", ")}
        />
      </StatRow>
      <p className="text-muted mt-4 text-xs">{t("verdict.source")}</p>
    </Card>
  );
}
