import { describe, expect, it } from "vitest";
import { checkQuestionnaire } from "../check-questionnaire";
import { itemsOf, questionnaireSchema } from "../questionnaire";
import { countedIds } from "../short-id";
import { miniIpipRows } from "./mini-ipip";
import { questionBank } from "./question-bank";
import { templateIds, templates } from "./templates";
import { customerStudy } from "./customer-study";
import { routingPath } from "../routing-path";

describe("templates", () => {
  it.each(templateIds)("%s is sound in shape and survives storage unchanged", (id) => {
    const built = templates[id](countedIds("x"));
    expect(questionnaireSchema.parse(JSON.parse(JSON.stringify(built)))).toEqual(built);
  });

  it("the customer study can be published as it is, with nothing to advise", () => {
    expect(checkQuestionnaire(customerStudy(countedIds("x")))).toEqual([]);
  });

  it("the Mini-IPIP can be published as it is, with nothing to advise", () => {
    expect(checkQuestionnaire(templates["mini-ipip"](countedIds("x")))).toEqual([]);
  });

  it("the customer study sets a role and a dimension on everything but consent", () => {
    const items = itemsOf(customerStudy(countedIds("x")));
    expect(items.length).toBeGreaterThanOrEqual(12);
    expect(items.filter((item) => item.dimension === "other").map((item) => item.code)).toEqual(["consent"]);
    expect(items.filter((item) => item.role === "base").map((item) => item.code)).toEqual([
      "benefits",
      "attitudes",
    ]);
  });

  it("who did not buy is not asked where or for how much", () => {
    const study = customerStudy(countedIds("x"));
    const frequency = itemsOf(study).find((item) => item.code === "frequency");
    if (frequency?.type !== "single-choice") throw new Error("no frequency item");
    const met = (optionId: string) =>
      routingPath(study, { [frequency.id]: { type: "single-choice", optionId } }).flatMap((page) =>
        page.items.map((item) => item.code),
      );
    expect(met(frequency.options[5]?.id ?? "")).not.toContain("spend");
    expect(met(frequency.options[4]?.id ?? "")).toContain("spend");
  });

  it("the Mini-IPIP has four items a scale, and the eleven published reversed keys", () => {
    for (const scale of "EACNI")
      expect(miniIpipRows.filter(([code]) => code.startsWith(scale))).toHaveLength(4);
    const reversed = miniIpipRows.flatMap(([, , keyed], at) => (keyed === "-" ? [at + 1] : []));
    // Donnellan et al. (2006), appendix: items marked (R).
    expect(reversed).toEqual([6, 7, 8, 9, 10, 15, 16, 17, 18, 19, 20]);
  });

  it("every question of the bank has the dimension it is filed under and its own code", () => {
    for (const question of questionBank) {
      const item = question.build(countedIds("x"));
      expect([item.code, item.dimension]).toEqual([question.id, question.dimension]);
    }
    expect(new Set(questionBank.map((question) => question.id)).size).toBe(questionBank.length);
  });
});
