import { useTranslations } from "next-intl";
import { shadeColour, type ShadeLevel } from "./shade";

const LEVELS: readonly ShadeLevel[] = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

/** What the grounds of cells mean, with the limits between them. */
export function ShadeLegend({ limits, title }: { limits: readonly string[]; title: string }) {
  const t = useTranslations("shell.chart");
  return (
    <div className="text-2xs text-muted mt-3 flex flex-wrap items-end gap-x-3 gap-y-1 tabular-nums">
      <span>{t("lessThanExpected")}</span>
      <span className="relative flex pb-4">
        {LEVELS.map((level, at) => (
          <span
            key={level}
            className="border-line relative h-3 w-7 border"
            style={{ background: shadeColour(level) }}
          >
            {limits[at] !== undefined && (
              <span className="absolute top-3.5 left-full -translate-x-1/2 whitespace-nowrap">
                {limits[at]}
              </span>
            )}
          </span>
        ))}
      </span>
      <span>{t("moreThanExpected")}</span>
      <span className="basis-full">{title}</span>
    </div>
  );
}
