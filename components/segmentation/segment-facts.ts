/** A segment as its screens show it. */
export interface SegmentFacts {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly description: string;
  readonly colour: number;
  readonly size: number;
  readonly share: number;
  readonly revision: number;
}
