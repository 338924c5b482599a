import { useFormatter, useTranslations } from "next-intl";
import type { Headline } from "@/lib/domain/responses/summaries/headline";

/** Puts findings into words. */
export function useHeadline(): (finding: Headline, labels: ReadonlyMap<string, string>) => string {
  const t = useTranslations("results.headline");
  const format = useFormatter();
  return ({ code, params, labels: ids }, labels) => {
    const named = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, labels.get(id) ?? id]));
    const month = params["month"];
    const when =
      typeof month === "string"
        ? { month: format.dateTime(new Date(`${month}-01T00:00:00Z`), { month: "long", year: "numeric" }) }
        : {};
    return t(code, { ...params, ...named, ...when });
  };
}
