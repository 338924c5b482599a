import { answerField, firstValue } from "@/lib/domain/responses/form-fields";
import type { LocalisedText } from "@/lib/domain/questionnaire/item";
import { ids, type ItemProps } from "../item-props";

interface ScaleProps extends ItemProps<"rating" | "nps"> {
  readonly from: number;
  readonly to: number;
  readonly look: "numbers" | "stars";
  readonly low: LocalisedText;
  readonly high: LocalisedText;
}

function Scale({ item, fields, say, t, from, to, look, low, high }: ScaleProps) {
  const name = answerField(item.id);
  const chosen = firstValue(fields, name);
  const points = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const ends = [say(low), say(high)];
  return (
    <div className={`scale ${look} ${points.length > 7 ? "long" : ""}`}>
      <div className="points">
        {points.map((value) => (
          <label key={value} className="point">
            <input
              type="radio"
              id={ids.part(item.id, String(value))}
              name={name}
              value={value}
              defaultChecked={chosen === String(value)}
              aria-label={
                look === "stars"
                  ? t("item.stars", { value, points: to })
                  : [String(value), value === from ? ends[0] : "", value === to ? ends[1] : ""]
                      .filter((part) => part !== "")
                      .join(", ")
              }
            />
            <span aria-hidden="true">{look === "stars" ? "★" : value}</span>
          </label>
        ))}
      </div>
      {(ends[0] || ends[1]) && (
        <div className="ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
    </div>
  );
}

export const RatingItem = (props: ItemProps<"rating">) => (
  <Scale
    {...props}
    from={1}
    to={props.item.points}
    look={props.item.display}
    low={props.item.low}
    high={props.item.high}
  />
);

/** How likely to recommend, 0 to 10. */
export const RecommendItem = (props: ItemProps<"nps">) => (
  <Scale {...props} from={0} to={10} look="numbers" low={props.item.low} high={props.item.high} />
);
