/** A partition around k respondents who stand for their segment. */
export interface MedoidSolution {
  readonly medoids: Int32Array;
  /** Position in `medoids` per object. */
  readonly assignments: Int16Array;
  /** Mean (weighted) dissimilarity to the own medoid, what the method minimises. */
  readonly objective: number;
}
