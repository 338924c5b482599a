import type { FittedSolution, FoundSolutions } from "./fitted-result";

type WithoutSolutions<T> = T extends unknown ? Omit<T, "solutions"> : never;

/** What places a person by one method, apart from the solutions themselves. */
export type MethodModel = WithoutSolutions<FoundSolutions>;

/** Joins a method's model with the solutions it found, which are of that method. */
export const withSolutions = (model: MethodModel, solutions: readonly FittedSolution[]): FoundSolutions =>
  ({ ...model, solutions }) as FoundSolutions;
