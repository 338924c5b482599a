import { describe, expect, it } from "vitest";
import { hasR, runInR } from "../support/repeated-analysis";
import { caseOf, cases, oneQuestion, rules, written } from "../support/repeated-cases";

describe.runIf(hasR)("R finds Kindred's numbers in the data", () => {
  it.each(cases)("$name", async (one) => {
    const { status, output } = runInR(await written(one));
    expect(output).toContain("computed anew, they are equal");
    expect(output).toMatch(/people placed elsewhere +0 +equal/);
    expect(output).not.toMatch(/DIFFERENT|Warning|Error/);
    expect(status).toBe(0);
  });

  it.each([
    { name: "rules", make: rules },
    { name: "one question", make: oneQuestion },
  ])("$name", async ({ make }) => {
    const { status, output } = runInR(await make());
    expect(output).toMatch(/people placed elsewhere +0 +equal/);
    expect(output).toContain("computed anew, they are equal");
    expect(status).toBe(0);
  });

  it("and says so, and ends with an error, where one answer in the data is another", async () => {
    const { script, data } = await written(caseOf("latent classes"));
    const [head = "", first = "", ...rest] = data.split("\r\n");
    const cells = first.split(",");
    cells[1] = cells[1] === "1" ? "2" : "1";
    const { status, output } = runInR({ script, data: [head, cells.join(","), ...rest].join("\r\n") });
    expect(output).toMatch(/log-likelihood .* DIFFERENT/);
    expect(output).toContain("Not all of Kindred's numbers follow from these data");
    expect(status).toBe(1);
  });

  it("and refuses data of another script", async () => {
    const { script, data } = await written(caseOf("k-means"));
    const { status, output } = runInR({ script, data: data.split("\r\n").slice(0, 500).join("\r\n") });
    expect(output).toContain("Data and script do not belong together");
    expect(status).toBe(1);
  });
});
