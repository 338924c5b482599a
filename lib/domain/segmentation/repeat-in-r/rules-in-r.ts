import type { Condition } from "../rules/condition";
import type { SegmentationSettings } from "../segmentation";
import { rComment, rLogical, rNumber, rNumbers, rText } from "./r-values";
import type { ScriptFacts } from "./script-facts";

type Rules = Extract<SegmentationSettings, { method: "rules" }>;

/** A condition as R evaluates it for everybody: TRUE, FALSE or, where an answer is missing, NA, combined as here. */
function conditionInR(facts: ScriptFacts, condition: Condition): string {
  const answerTo = (variable: string): string => {
    const at = facts.base.findIndex(({ id }) => id === variable);
    return `data[[${rText(facts.names[at] ?? "")}]]`;
  };
  switch (condition.kind) {
    case "option":
      return `one_of(${answerTo(condition.variable)}, ${rNumbers(condition.anyOf.map((code) => code + 1))})`;
    case "range": {
      const { variable, atLeast = -Infinity, atMost = Infinity } = condition;
      return `between(${answerTo(variable)}, ${rNumber(atLeast)}, ${rNumber(atMost)})`;
    }
    case "answered":
      return `!is.na(${answerTo(condition.variable)})`;
    case "not":
      return `!(${conditionInR(facts, condition.of)})`;
    case "all":
    case "any":
      return condition.of
        .map((one) => `(${conditionInR(facts, one)})`)
        .join(condition.kind === "all" ? " & " : " | ");
  }
}

/** The rules as an R list, in their order. */
export const rulesAsList = (facts: ScriptFacts, { rules }: Rules, hasRest: boolean): string =>
  [
    "one_of <- function(x, codes) ifelse(is.na(x), NA, x %in% codes)",
    "between <- function(x, least, most) x >= least & x <= most",
    "rules <- list(",
    rules
      .map(({ name, when }, at) =>
        [`  ${rComment(name)}`, `  ${conditionInR(facts, when)}${at < rules.length - 1 ? "," : ""}`].join(
          "\n",
        ),
      )
      .join("\n"),
    ")",
    `has_rest <- ${rLogical(hasRest)}`,
  ].join("\n");
