import { describe, expect, it } from "vitest";
import { ipsatise } from "@/lib/domain/segmentation/response-style/ipsatise";
import { personStyle } from "@/lib/domain/segmentation/response-style/person-style";
import { numericColumn, readDataSet } from "../support/read-data-set";
import reference from "../fixtures/reference/style_customer_satisfaction.json";

const data = readDataSet("data/customer_satisfaction.csv");
const items = Object.keys(data).map((name) => numericColumn(data, name).values);

describe("response style of customer_satisfaction agrees with R", () => {
  const style = personStyle(items);

  it("straightliners and spread within the person", () => {
    expect(style.straightliners.length / 1811).toBeCloseTo(reference.straightliners, 12);
    expect(style.sds.reduce((sum, sd) => sum + sd, 0) / 1811).toBeCloseTo(
      reference.within_person_sd_mean,
      10,
    );
  });

  it("ratings centred within the person", () => {
    const centred = ipsatise(items);
    for (const [i, row] of reference.first3_centered.entries()) {
      for (const [j, value] of row.entries()) expect(centred[j]?.[i]).toBeCloseTo(value, 12);
    }
  });
});
