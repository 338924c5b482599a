import { agreementPoints } from "../item-types";
import type { ItemOf } from "../item";
import type { NewId } from "../short-id";
import { ready, statements } from "./ready-item";

/** Eight statements about buying, six agreeing one way and two the other, so that saying yes to all shows. */
export const buyingAttitudes = (newId: NewId): ItemOf<"likert-matrix"> => ({
  ...ready(
    {
      role: "base",
      dimension: "psychographic",
      code: "attitudes",
      text: "How far do you agree with each of these?",
    },
    newId,
  ),
  type: "likert-matrix",
  rows: statements(
    [
      ["plan", "I make a list before I buy and keep to it", "+"],
      ["compare", "I enjoy comparing offers before I decide", "+"],
      ["new", "I am among the first of my friends to try something new", "+"],
      ["loyal", "Once I trust a shop, I stay with it", "+"],
      ["ethics", "I pay more for things made in a responsible way", "+"],
      ["others", "I ask people I know before a larger purchase", "+"],
      ["hurry", "Shopping is a chore to be done as fast as possible", "-"],
      ["habit", "I would rather have what I know than look for something better", "-"],
    ],
    newId,
  ),
  options: agreementPoints(newId),
  randomise: true,
});
