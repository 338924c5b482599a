import type { ReactNode } from "react";
import type { Item, ItemType } from "@/lib/domain/questionnaire/item";
import { control } from "@/lib/domain/responses/form-fields";
import type { PageToAnswer } from "@/lib/domain/responses/page-to-answer";
import { limitsInWords } from "./item-limits";
import { ids, sayIn, translatorOf, type ItemProps } from "./item-props";
import { ChoiceItem } from "./items/choice-item";
import { ConsentItem } from "./items/consent-item";
import { MatrixItem } from "./items/matrix-item";
import { RankingItem } from "./items/ranking-item";
import { RatingItem, RecommendItem } from "./items/scale-item";
import { DateItem, LongTextItem, NumberItem, ShortTextItem } from "./items/written-item";
import { problemInWords } from "./problem-in-words";

/** How each type of item is answered. */
const controls: { readonly [T in ItemType]: (props: ItemProps<T>) => ReactNode } = {
  "single-choice": ChoiceItem,
  "multiple-choice": ChoiceItem,
  rating: RatingItem,
  "likert-matrix": MatrixItem,
  nps: RecommendItem,
  number: NumberItem,
  ranking: RankingItem,
  "short-text": ShortTextItem,
  "long-text": LongTextItem,
  date: DateItem,
  consent: ConsentItem,
  statement: () => null,
};

/** One item of a page: its text, help, limits, what is wrong, and its control. */
export function ItemField({ page, item }: { readonly page: PageToAnswer; readonly item: Item }) {
  const say = sayIn(page);
  const t = translatorOf(page);
  if (item.type === "statement") {
    return (
      <div className="item statement" data-item={item.id}>
        <input type="hidden" name={control.item} value={item.id} />
        <p className="text">{say(item.text)}</p>
        {say(item.help) && <p className="quiet">{say(item.help)}</p>}
      </div>
    );
  }
  const problems = page.problems.filter((one) => one.path[0] === item.id);
  const help = say(item.help);
  const limits = limitsInWords(item, t);
  const describedBy = [
    help && ids.help(item.id),
    limits && ids.limits(item.id),
    // Always named: the script fills it in.
    ids.error(item.id),
  ]
    .filter(Boolean)
    .join(" ");
  const Control = controls[item.type] as (props: ItemProps) => ReactNode;
  return (
    <fieldset
      className={problems.length > 0 ? "item wrong" : "item"}
      id={ids.item(item.id)}
      data-item={item.id}
      aria-describedby={describedBy}
    >
      <legend id={ids.label(item.id)}>
        {say(item.text)}
        {!item.required && <span className="optional"> ({t("page.optional")})</span>}
      </legend>
      <input type="hidden" name={control.item} value={item.id} />
      {help && (
        <p className="quiet" id={ids.help(item.id)}>
          {help}
        </p>
      )}
      {limits && (
        <p className="quiet" id={ids.limits(item.id)}>
          {limits}
        </p>
      )}
      <div className="error" id={ids.error(item.id)}>
        {problems.map((one) => (
          <p key={`${one.code} ${one.path.join(" ")}`}>
            <span className="hidden">{t("problems.prefix")} </span>
            {problemInWords(item, one, { say, t })}
          </p>
        ))}
      </div>
      <Control
        item={item}
        fields={page.fields}
        problems={problems}
        seed={page.seed}
        say={say}
        t={t}
        describedBy={describedBy}
      />
    </fieldset>
  );
}
