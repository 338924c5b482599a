import { formatFilter, type ResponseFilter } from "@/lib/domain/responses/response-filter";

/** Names and values of an address, in order; a name may come twice. */
export type AddressParts = readonly (readonly [string, string])[];

/** The part that shows people as they are, without weights. */
export const withoutWeights: AddressParts = [["weights", "off"]];

/** The address of a results view with its filters. */
export function resultsAddress(
  surveyId: string,
  view: "" | "compare" | "compare/table",
  filters: readonly ResponseFilter[],
  more: AddressParts = [],
): string {
  const query = new URLSearchParams(more.map(([name, value]) => [name, value]));
  for (const filter of filters) query.append("filter", formatFilter(filter));
  const text = query.toString();
  return `/surveys/${surveyId}/results${view === "" ? "" : `/${view}`}${text === "" ? "" : `?${text}`}`;
}
