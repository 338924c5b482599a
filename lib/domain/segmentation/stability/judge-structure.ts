/**
 * What a repeated division shows (Dolnicar & Leisch 2010, Marketing Letters 21:83–101): *natural* segments are in the
 * data, *reproducible* ones come back though they are not separate, *constructive* ones are made by the analysis.
 */
export type Structure = "natural" | "reproducible" | "constructive";

/** The concept is Dolnicar and Leisch's; these bands of the median adjusted Rand index are our convention. */
export const STRUCTURE_BANDS = { natural: 0.9, reproducible: 0.7 } as const;

export const judgeStructure = (medianAgreement: number): Structure => {
  if (medianAgreement >= STRUCTURE_BANDS.natural) return "natural";
  return medianAgreement >= STRUCTURE_BANDS.reproducible ? "reproducible" : "constructive";
};

export type SegmentStability = "highly-stable" | "pattern" | "unclear" | "unstable";

/** Bands of the mean best overlap of one segment (Hennig 2007, Computational Statistics & Data Analysis 52:258–271). */
export const judgeSegment = (meanOverlap: number): SegmentStability => {
  if (meanOverlap >= 0.85) return "highly-stable";
  if (meanOverlap >= 0.75) return "pattern";
  return meanOverlap >= 0.6 ? "unclear" : "unstable";
};
