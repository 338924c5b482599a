import type { Item } from "@/lib/domain/questionnaire/item";

/** A question a typing tool may be built from, as it is offered. */
export interface OfferedQuestion {
  readonly itemId: string;
  readonly text: string;
  readonly dimension: Item["dimension"];
  readonly role: Item["role"];
  /** The segments were formed by it. */
  readonly isBase: boolean;
  /** Answers to the whole of it. */
  readonly answers: number;
  /** Of a battery or free ticks: how many parts can be asked one by one. */
  readonly parts: number;
}
