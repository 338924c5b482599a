/** Something a recommendation says, as a code the catalogue has a sentence for (`segmentation.recommendation.<code>`). */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
