import { expect, it } from "vitest";
import { catalogueFor } from "./catalogue";
import { translatorFor } from "./translator";

it("an English catalogue leaves the percent sign to the formatter, and writes no space before a fixed one", () => {
  const texts = JSON.stringify(catalogueFor("en"));
  expect(texts.match(/.{0,40}(?:\}|\s)%.{0,10}/gu)).toBeNull();
});

it("a share in a sentence and a whole percentage are written alike", () => {
  const finding = translatorFor("en", "results")("headline.majority", { share: 0.514, first: "Price" });
  expect(finding).toBe("51% answered “Price”");
  expect(translatorFor("en", "imports")("upload.remaining", { percent: 51 })).toBe("51%");
});
