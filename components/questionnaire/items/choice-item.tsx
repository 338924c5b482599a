import type { ItemOf, Option } from "@/lib/domain/questionnaire/item";
import { displayOrder } from "@/lib/domain/responses/display-order";
import { standsAlone } from "@/lib/domain/responses/check-answer";
import { answerField, firstValue, otherField } from "@/lib/domain/responses/form-fields";
import { ids, type ItemProps } from "../item-props";

type ChoiceProps = ItemProps<"single-choice" | "multiple-choice">;

/** One answer or several: a list of rows that are pressed as a whole. */
export function ChoiceItem(props: ChoiceProps) {
  const { item, seed } = props;
  return (
    <div className="choices" data-pick={item.type === "multiple-choice" ? bounds(item) : undefined}>
      {displayOrder(item, seed).map((option) => (
        <ChoiceRow key={option.id} {...props} option={option} />
      ))}
    </div>
  );
}

/** How many may be ticked, as "least-most", for scripts and robots. */
const bounds = ({ minimum, maximum, options }: ItemOf<"multiple-choice">): string =>
  `${minimum ?? 1}-${maximum ?? options.length}`;

function ChoiceRow({ item, fields, say, t, option }: ChoiceProps & { readonly option: Option }) {
  const name = answerField(item.id);
  const chosen = fields.get(name) ?? [];
  return (
    <>
      <label className="choice">
        <input
          type={item.type === "single-choice" ? "radio" : "checkbox"}
          id={ids.part(item.id, option.id)}
          name={name}
          value={option.id}
          defaultChecked={chosen.includes(option.id)}
          data-alone={item.type === "multiple-choice" && standsAlone(option) ? "" : undefined}
        />
        <span>{say(option.label)}</span>
      </label>
      {option.kind === "other" && (
        <label className="other">
          <span className="quiet">{t("item.other")}</span>
          <input
            type="text"
            name={otherField(item.id)}
            maxLength={1000}
            defaultValue={firstValue(fields, otherField(item.id))}
            data-other={ids.part(item.id, option.id)}
          />
        </label>
      )}
    </>
  );
}
