import { offeredOf, rowOrder } from "@/lib/domain/responses/display-order";
import { answerField, firstValue } from "@/lib/domain/responses/form-fields";
import { ids, type ItemProps } from "../item-props";

/**
 * Statements against one scale: a table where there is room, a card per statement where there is not. The same inputs
 * in both; what changes is the style sheet's business.
 */
export function MatrixItem({ item, fields, problems, seed, say }: ItemProps<"likert-matrix">) {
  const points = offeredOf(item.options);
  return (
    <table className="matrix" aria-labelledby={ids.label(item.id)}>
      <thead>
        <tr>
          <td />
          {points.map((point) => (
            <th key={point.id} scope="col" id={ids.part(item.id, "point", point.id)}>
              {say(point.label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowOrder(item, seed).map((row) => {
          const lacking = problems.some((one) => one.path[1] === row.id);
          const name = answerField(item.id, row.id);
          return (
            <tr key={row.id} className={lacking ? "lacking" : undefined}>
              <th scope="row" id={ids.part(item.id, "row", row.id)}>
                {say(row.label)}
              </th>
              {points.map((point) => (
                <td key={point.id}>
                  <label>
                    <input
                      type="radio"
                      id={ids.part(item.id, row.id, point.id)}
                      name={name}
                      value={point.id}
                      defaultChecked={firstValue(fields, name) === point.id}
                      aria-labelledby={`${ids.part(item.id, "row", row.id)} ${ids.part(item.id, "point", point.id)}`}
                    />
                    <span>{say(point.label)}</span>
                  </label>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
