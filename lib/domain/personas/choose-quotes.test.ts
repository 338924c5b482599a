import { describe, expect, it } from "vitest";
import { chooseQuotes, isReadable } from "./choose-quotes";
import { maskPersonalData } from "./mask-personal-data";

describe("maskPersonalData", () => {
  it.each([
    ["Write to jan.kowalski+x@mail.example.co.uk please", "Write to ••• please"],
    ["Call +48 601 234 567 or (020) 7946 0958", "Call ••• or •••"],
    ["Pay to GB82 WEST 1234 5698 7654 32 today", "Pay to ••• today"],
    ["I am @green_thumb on there", "I am ••• on there"],
    ["See https://example.org/me?id=7 for it", "See ••• for it"],
  ])("covers who wrote: %s", (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  it("leaves prices, years and ages in place", () => {
    const text = "In 2024 I paid 19.99 for 3 roses, at 64 I expect more";
    expect(maskPersonalData(text)).toBe(text);
  });
});

describe("chooseQuotes", () => {
  const candidate = (responseId: string, text: string, posterior: number) => ({
    responseId,
    itemId: "why",
    wording: "Why?",
    text,
    posterior,
  });
  const sentence = (word: string) => `I would like a quiet corner with more ${word} to sit and think in.`;

  it("takes the people closest to the segment, three at most, one quote a person", () => {
    const quotes = chooseQuotes([
      candidate("a", sentence("shade"), 0.7),
      candidate("b", sentence("water"), 0.99),
      candidate("b", sentence("stones"), 0.99),
      candidate("c", sentence("herbs"), 0.9),
      candidate("d", sentence("roses"), 0.8),
    ]);
    expect(quotes.map(({ responseId }) => responseId)).toEqual(["b", "c", "d"]);
  });

  it("never repeats the same words", () => {
    expect(
      chooseQuotes([candidate("a", sentence("shade"), 1), candidate("b", sentence("SHADE"), 1)]),
    ).toHaveLength(1);
  });

  it.each([
    "ok",
    "asdf ghjk lkjh asdf qwer tyui bnmv",
    "goooooood goooood shop with many flowers in it",
    "12345 67890 12345 67890 12345 6789 0",
    "good good good good good good good",
  ])("skips what says nothing: %s", (text) => {
    expect(isReadable({ text })).toBe(false);
  });

  it("reads other alphabets", () => {
    expect(isReadable({ text: "Хотелось бы больше полевых цветов и тихих уголков" })).toBe(true);
  });
});
