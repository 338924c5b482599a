import { displayOrder } from "@/lib/domain/responses/display-order";
import { answerField, firstValue } from "@/lib/domain/responses/form-fields";
import { ids, type ItemProps } from "../item-props";

/** A rank per option, chosen from a list; the script turns the same fields into rows that are moved. */
export function RankingItem({ item, fields, seed, say, t }: ItemProps<"ranking">) {
  const options = displayOrder(item, seed);
  return (
    <div className="ranking" data-ranking={t("item.rankDragHelp")}>
      <p className="quiet" data-help>
        {t("item.rankHelp")}
      </p>
      <ol>
        {options.map((option) => {
          const name = answerField(item.id, option.id);
          return (
            <li
              key={option.id}
              data-up={t("item.rankUp", { option: say(option.label) })}
              data-down={t("item.rankDown", { option: say(option.label) })}
              data-now={t("item.rankNow", { option: say(option.label), rank: "%" })}
            >
              <select
                id={ids.part(item.id, option.id)}
                name={name}
                defaultValue={firstValue(fields, name)}
                aria-label={t("item.rank", { option: say(option.label) })}
              >
                <option value="">{t("item.unranked")}</option>
                {options.map((_, index) => (
                  <option key={index} value={index + 1}>
                    {index + 1}
                  </option>
                ))}
              </select>
              <span>{say(option.label)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
