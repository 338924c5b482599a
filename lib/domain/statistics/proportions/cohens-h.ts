/** Cohen's h, the difference of two shares on the arcsine scale: .2 small, .5 medium, .8 large (Cohen 1988, ch. 6). */
export const cohensH = (share: number, against: number): number =>
  2 * Math.asin(Math.sqrt(share)) - 2 * Math.asin(Math.sqrt(against));
