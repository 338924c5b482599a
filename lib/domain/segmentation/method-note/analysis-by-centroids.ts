import { ZERO_SHARE } from "../allocation/log-ratio";
import { swapsFor } from "../k-centroids/run-centroid-task";
import type { SegmentationSettings } from "../segmentation";
import type { MethodAccount } from "./method-account";
import type { NoteFacts } from "./note-facts";
import { phrase } from "./phrase";
import type { ReferenceId } from "./references";
import { foundOften, startsOf } from "./starts";

type Settings = Extract<SegmentationSettings, { method: "k-centroids" }>;

/** Division around centroids: what was taken out of the answers first, how people were compared, and how it fits. */
export function analysisByCentroids(facts: NoteFacts, settings: Settings): MethodAccount {
  const { result, chosenSegments } = facts;
  const { measure, responseStyle, scale } = settings;
  const solution =
    result.method === "k-centroids"
      ? result.solutions.find((one) => one.segments === chosenSegments)
      : undefined;
  const { calinskiHarabasz = null, silhouette = null } = solution ?? {};
  const isHurdle = result.method === "k-centroids" && result.preparation.units.some((units) => units?.buying);
  const references: ReferenceId[] = [
    ...(isHurdle ? (["cragg-1971"] as const) : []),
    ...(scale === "shares" ? (["aitchison-1986", "martin-fernandez-2003"] as const) : []),
    "leisch-2006",
    ...(measure === "euclidean" ? (["hartigan-1979"] as const) : []),
    ...(responseStyle === "none" ? [] : (["fischer-2004"] as const)),
    ...(calinskiHarabasz === null ? [] : (["calinski-1974"] as const)),
    ...(silhouette === null ? [] : (["rousseeuw-1987"] as const)),
  ];
  return {
    sentences: [
      ...(responseStyle === "none" ? [] : [phrase(`k-centroids.style.${responseStyle}`)]),
      ...(scale === "none" ? [] : [phrase(`k-centroids.scale.${scale}`, { zero: ZERO_SHARE })]),
      ...(isHurdle ? [phrase("k-centroids.scale.hurdle")] : []),
      phrase(`k-centroids.measure.${measure}`),
      phrase(measure === "euclidean" ? "k-centroids.algorithm-euclidean" : "k-centroids.algorithm"),
      ...(swapsFor(measure, settings.toSegments) > 0 ? [phrase("k-centroids.swaps")] : []),
      startsOf(facts, settings, settings.starts),
      ...(solution
        ? [
            ...foundOften(solution),
            phrase("k-centroids.within", { segments: solution.segments, within: solution.withinSum }),
          ]
        : []),
      ...(calinskiHarabasz === null ? [] : [phrase("k-centroids.calinski", { value: calinskiHarabasz })]),
      ...(silhouette === null ? [] : [phrase("analysis.silhouette", { width: silhouette })]),
    ],
    items: [],
    references,
  };
}
