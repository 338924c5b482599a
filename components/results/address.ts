import { formatFilter, type ResponseFilter } from "@/lib/domain/responses/response-filter";

/** The address of a results view with its filters. */
export function resultsAddress(
  surveyId: string,
  view: "" | "compare",
  filters: readonly ResponseFilter[],
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(more);
  for (const filter of filters) query.append("filter", formatFilter(filter));
  const text = query.toString();
  return `/surveys/${surveyId}/results${view === "" ? "" : `/${view}`}${text === "" ? "" : `?${text}`}`;
}
