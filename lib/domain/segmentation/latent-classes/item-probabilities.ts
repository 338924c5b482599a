import type { AnswerPatterns } from "./answer-patterns";
import { PROBABILITY_FLOOR, type ClassParameters } from "./class-parameters";

/** The parameters as `[item][class][category]`; what stands at the floor is 0. */
export const itemProbabilities = (data: AnswerPatterns, parameters: ClassParameters): number[][][] =>
  Array.from({ length: data.items }, (_, item) =>
    Array.from({ length: parameters.classes }, (_unused, r) => {
      const first = data.categoryOffset[item] ?? 0;
      const raw = Array.from({ length: data.categories[item] ?? 0 }, (_category, category) => {
        const value = parameters.values[parameters.classes * (1 + first + category) + r] ?? 0;
        return value <= PROBABILITY_FLOOR ? 0 : value;
      });
      const sum = raw.reduce((total, value) => total + value, 0);
      return raw.map((value) => value / sum);
    }),
  );
