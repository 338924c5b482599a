import { useLocale, useTranslations } from "next-intl";
import { formatNumber, formatShare } from "@/components/ui/charts/format-number";
import { segmentColour } from "@/components/ui/segment-colour";
import type { ToldTrait } from "./read-traits";

interface Props {
  /** The table's name. */
  label: string;
  traits: readonly ToldTrait[];
  /** The segment's colour, counted from 0. */
  colour: number;
}

const wideOnly = "hidden sm:table-cell";
const numberCell = "px-2 pt-3 text-right align-top tabular-nums whitespace-nowrap last:pr-0 sm:px-3";

/** Answers one below the other: a sentence, the share here over everyone's, index and effect. */
export function TraitTable({ label, traits, colour }: Props) {
  const t = useTranslations("segment.apart");
  const head = "text-muted px-2 pb-2 text-right text-sm font-medium last:pr-0 sm:px-3";
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr className="border-line border-b">
          <th scope="col" className="text-muted pb-2 text-left text-sm font-medium">
            {t("answer")}
          </th>
          <th scope="col" className={head}>
            {t("here")}
          </th>
          <th scope="col" className={head}>
            {t("everyone")}
          </th>
          <th scope="col" className={`${head} ${wideOnly}`}>
            {t("index")}
          </th>
          <th scope="col" className={`${head} ${wideOnly}`}>
            {t("effect")}
          </th>
        </tr>
      </thead>
      {traits.map((trait) => (
        <TraitRow key={trait.id} trait={trait} colour={colour} />
      ))}
    </table>
  );
}

function TraitRow({ trait, colour }: { trait: ToldTrait; colour: number }) {
  const t = useTranslations("segment.apart");
  const locale = useLocale();
  const figure = (value: number) =>
    trait.isShare ? formatShare(value, locale) : formatNumber(value, locale);
  const signed = new Intl.NumberFormat(locale, {
    signDisplay: "exceptZero",
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return (
    <tbody className="border-line/70 border-b last:border-b-0">
      <tr>
        <th scope="row" className="min-w-0 pt-3 pr-2 text-left align-top font-normal">
          <span className="text-ink block font-medium text-pretty">{trait.label}</span>
          {trait.question === "" ? null : (
            <span className="text-muted block text-xs text-pretty">{trait.question}</span>
          )}
        </th>
        <td className={numberCell}>
          <span className="text-ink font-medium">{figure(trait.value)}</span>
        </td>
        <td className={`${numberCell} text-muted`}>{figure(trait.everyone)}</td>
        <td className={`${numberCell} ${wideOnly}`}>
          {trait.index === null ? "–" : formatNumber(Math.round(trait.index), locale)}
        </td>
        <td className={`${numberCell} ${wideOnly}`}>{signed.format(trait.effect)}</td>
      </tr>
      <tr>
        <td colSpan={5} className="pb-3">
          {trait.isShare ? <ShareLine trait={trait} colour={colour} /> : null}
          <span className="text-muted mt-1 block max-w-prose text-sm text-pretty">
            {trait.sentence}{" "}
            <span className="text-xs whitespace-nowrap">
              {trait.byConstruction
                ? `(${t("by-construction")})`
                : trait.q === null
                  ? null
                  : `(${t("q", { value: trait.q < 0.001 ? "< 0.001" : trait.q.toFixed(3) })})`}
            </span>
          </span>
        </td>
      </tr>
    </tbody>
  );
}

/** The share here as a bar with its 95 % interval, everyone's as a dot; the numbers stand beside it. */
export function ShareLine({
  trait,
  colour,
}: {
  trait: Pick<ToldTrait, "value" | "everyone"> & Partial<Pick<ToldTrait, "low" | "high">>;
  colour: number;
}) {
  const at = (share: number) => `${Math.min(100, Math.max(0, share * 100))}%`;
  return (
    <span className="relative my-1.5 block h-3" aria-hidden="true">
      <span className="bg-line/60 absolute inset-x-0 inset-y-1 rounded-r-full" />
      <span
        className="absolute inset-y-0.5 left-0 rounded-r-xs"
        style={{ width: at(trait.value), background: segmentColour(colour) }}
      />
      {trait.low === undefined || trait.high === undefined ? null : (
        <span
          className="border-ink/70 before:bg-ink/70 absolute top-1/2 h-2 -translate-y-1/2 border-x before:absolute before:inset-x-0 before:top-1/2 before:h-px"
          style={{ left: at(trait.low), width: at(trait.high - trait.low) }}
        />
      )}
      <span
        className="border-surface bg-ink absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2"
        style={{ left: at(trait.everyone) }}
      />
    </span>
  );
}
