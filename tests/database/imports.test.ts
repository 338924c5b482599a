// One file, so that the tests share one database and one way of sending a file.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { CACHED_FROM } from "@/lib/database/column-cache";
import { findImport, findLatestTask } from "@/lib/database/imports";
import { requestCancel } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { itemsOf } from "@/lib/domain/questionnaire/questionnaire";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { variablesOf } from "@/lib/domain/responses/variables";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { crossItems } from "@/lib/use-cases/results/cross-items";
import { seeResults } from "@/lib/use-cases/results/see-results";
import { editImport } from "@/lib/use-cases/imports/edit-import";
import { analysisQuestionnaire, readResponseSet } from "@/lib/database/response-set";
import { askForImport, bringFile, sendAndLook, workOn } from "@/tests/support/bring-file";
import { useTestDatabase } from "@/tests/support/database";
import { readDataSet } from "@/tests/support/read-data-set";
import { runSql } from "@/tests/support/run-sql";
import { newOwner } from "@/tests/support/tick-study";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

const fixture = (name: string) => readFileSync(new URL(`../fixtures/data/${name}.csv`, import.meta.url));
async function questionnaireOf(scope: WorkspaceScope, surveyId: string | null) {
  const questionnaire = await analysisQuestionnaire(scope, surveyId ?? "");
  if (!questionnaire) throw new Error("nothing was published");
  return questionnaire;
}
const count = async (table: string, workspaceId: string): Promise<number> =>
  Number(
    (await runSql<{ n: string }>(`select count(*) n from ${table} where workspace_id = $1`, [workspaceId]))[0]
      ?.n,
  );

describe("an imported study", () => {
  it("has every row of the file, with the ticks and descriptors the file has", async () => {
    const scope = await newOwner();
    const done = await bringFile(scope, fixture("vacmot"), "vacmot.csv");
    expect(done.status).toBe("done");
    expect(done.report).toMatchObject({ rowsRead: 1000, imported: 1000, rejected: 0 });
    const actor = mintActor(scope.userId);
    const surveyId = done.surveyId ?? "";
    const questionnaire = await questionnaireOf(scope, surveyId);
    const variables = variablesOf(questionnaire);
    expect(variables.filter(({ role, binary }) => role === "base" && binary)).toHaveLength(20);
    const { summary } = valueOf(await seeResults(actor, { surveyId, filters: [] }));
    const data = readDataSet("data/vacmot.csv");
    for (const item of itemsOf(questionnaire)) {
      const cells = data[item.code] ?? [];
      const counted = summary?.items.find(({ itemId }) => itemId === item.id);
      expect(counted?.answered, item.code).toBe(cells.filter((cell) => cell !== null).length);
      if (counted?.answers.kind !== "choice" || item.type !== "single-choice") continue;
      for (const { id, n } of counted.answers.options) {
        const code = item.options.find((option) => option.id === id)?.code;
        expect(n, `${item.code} ${code}`).toBe(cells.filter((cell) => cell === code).length);
      }
    }
  });

  it("of very many rows is planned for as such from the moment it appears", async () => {
    const scope = await newOwner();
    const rows = Array.from({ length: CACHED_FROM }, (_, row) => `${row % 3},${row % 5}`);
    const done = await bringFile(scope, Buffer.from(["a,b", ...rows].join("\n")));
    expect(done.report).toMatchObject({ imported: CACHED_FROM });
    const [known] = await runSql<{ reltuples: number }>(
      "select reltuples from pg_class where oid = 'responses'::regclass",
    );
    expect(known?.reltuples).toBeGreaterThan(0.9 * CACHED_FROM);
  }, 60_000);

  it("agrees with R on a table of two of its columns", async () => {
    const scope = await newOwner();
    const { surveyId } = await bringFile(scope, fixture("vacmot"));
    const actor = mintActor(scope.userId);
    const questionnaire = await questionnaireOf(scope, surveyId);
    const idOf = (code: string) => itemsOf(questionnaire).find((item) => item.code === code)?.id ?? "";
    const { table } = valueOf(
      await crossItems(actor, {
        surveyId: surveyId ?? "",
        query: { rows: idOf("Gender"), columns: idOf("vacmot6") },
      }),
    );
    const reference = JSON.parse(
      readFileSync(new URL("../fixtures/reference/describe_vacmot6.json", import.meta.url), "utf8"),
    ) as { descriptors: Record<string, { chisq: number; df: number }> };
    const test = table?.questions[0]?.tests[0];
    expect(test?.df).toBe(5);
    expect(test?.statistic).toBeCloseTo(reference.descriptors["Gender"]!.chisq, 6);
  });

  it("shows the same whatever order its rows were in", async () => {
    const scope = await newOwner();
    const [head = "", ...rows] = fixture("auto").toString("utf8").trim().split("\n");
    const straight = await bringFile(scope, [head, ...rows].join("\n"));
    const turned = await bringFile(scope, [head, ...rows.reverse()].join("\n"));
    const actor = mintActor(scope.userId);
    const summaryOf = async (surveyId: string | null) =>
      valueOf(await seeResults(actor, { surveyId: surveyId ?? "", filters: [] })).summary;
    expect(await summaryOf(turned.surveyId)).toEqual(await summaryOf(straight.surveyId));
  });

  it("keeps only people who pass the filters", async () => {
    const scope = await newOwner();
    const { surveyId } = await bringFile(scope, fixture("vacmot"));
    const actor = mintActor(scope.userId);
    const questionnaire = await questionnaireOf(scope, surveyId);
    const gender = itemsOf(questionnaire).find(({ code }) => code === "Gender");
    const female =
      gender?.type === "single-choice" ? gender.options.find(({ code }) => code === "Female")?.id : "";
    const { summary } = valueOf(
      await seeResults(actor, { surveyId: surveyId ?? "", filters: [`${gender?.id}~${female}`] }),
    );
    expect(summary?.respondents.people).toBe(488);
  });

  it("leaves the file behind", async () => {
    const scope = await newOwner();
    await bringFile(scope, "a,b\n1,x\n0,y\n");
    expect(await count("import_chunks", scope.workspaceId)).toBe(0);
  });
});

describe("rows that do not fit", () => {
  const rows = Array.from({ length: 60 }, (_, i) => `${i % 2},${20 + (i % 37)},v${i % 3}`);

  it("are rejected with their line and reason, and the others are in", async () => {
    const scope = await newOwner();
    const bad = [...rows.slice(0, 5), "1,20", "1,old,v1", ...rows.slice(5)];
    const done = await bringFile(scope, ["tick,age,group", ...bad].join("\n"));
    expect(done.report).toMatchObject({ rowsRead: 62, imported: 60, rejected: 2 });
    expect(done.report?.rejections).toEqual([
      { line: 7, code: "wrong-field-count", column: "", value: "2" },
      { line: 8, code: "not-a-number", column: "age", value: "old" },
    ]);
    expect(await count("responses", scope.workspaceId)).toBe(60);
  });

  it("leave nothing when none fits", async () => {
    const scope = await newOwner();
    const { importId } = await sendAndLook(
      scope,
      ["day,b", ...rows.map((_, i) => `2024-01-${10 + (i % 20)},x`)].join("\n"),
    );
    valueOf(
      await editImport(mintActor(scope.userId), {
        importId,
        edits: [{ positions: [0], edit: { dateOrder: "mdy" } }],
      }),
    );
    await workOn(await askForImport(scope, importId));
    expect((await findImport(scope, importId))?.status).toBe("failed");
    expect((await findLatestTask(scope, importId))?.problem?.code).toBe("import.every-row-rejected");
    expect(await count("surveys", scope.workspaceId)).toBe(0);
  });
});

describe("a run that is cut short", () => {
  const file = () => ["a,b", ...Array.from({ length: 3000 }, (_, i) => `${i % 2},${i % 7}`)].join("\n");

  it("leaves nothing, and the next run brings everything once", async () => {
    const scope = await newOwner();
    const { importId } = await sendAndLook(scope, file());
    const job = await askForImport(scope, importId);
    const dying = new AbortController();
    const first = workOn(job, dying.signal);
    dying.abort(new Error("the worker died"));
    await expect(first).rejects.toThrow("the worker died");
    expect(await count("responses", scope.workspaceId)).toBe(0);
    expect(await count("surveys", scope.workspaceId)).toBe(0);
    await workOn(job);
    await workOn(job);
    expect(await count("responses", scope.workspaceId)).toBe(3000);
    expect(await count("surveys", scope.workspaceId)).toBe(1);
  });

  it("and run by two workers at once is there once", async () => {
    const scope = await newOwner();
    const { importId } = await sendAndLook(scope, file());
    const job = await askForImport(scope, importId);
    await Promise.all([workOn(job), workOn(job)]);
    expect(await count("responses", scope.workspaceId)).toBe(3000);
    expect((await findImport(scope, importId))?.status).toBe("done");
  });

  it("by a cancel leaves the file and its corrections, ready to start again", async () => {
    const scope = await newOwner();
    const { importId } = await sendAndLook(scope, file());
    const job = await askForImport(scope, importId);
    await requestCancel(scope, job.taskId);
    await workOn(job);
    expect(await count("responses", scope.workspaceId)).toBe(0);
    expect((await findImport(scope, importId))?.status).toBe("uploaded");
    await workOn(await askForImport(scope, importId));
    expect(await count("responses", scope.workspaceId)).toBe(3000);
  });
});

describe("a file that is no table", () => {
  const refusal = async (content: Buffer | string) => {
    const { looked } = await sendAndLook(await newOwner(), content);
    return looked.ok ? undefined : looked.problems[0];
  };

  it("is refused with the line of the mark that was never closed", async () => {
    expect(await refusal('a,b\n1,2\n"3,4\n5,6\n')).toMatchObject({
      code: "import.open-quote",
      params: { line: 3 },
    });
    expect(await refusal('a,b\n1,2\n"3"x,4\n')).toMatchObject({
      code: "import.broken-quotes",
      params: { line: 3 },
    });
  });

  it("is refused when it has a heading and nothing else, only blank lines, or too many columns", async () => {
    expect((await refusal("a,b,c\n"))?.code).toBe("import.header-only");
    expect((await refusal("\n\n\n"))?.code).toBe("import.empty-file");
    const wide = Array.from({ length: 5000 }, (_, i) => `c${i}`).join(",");
    expect(await refusal(`${wide}\n${wide}\n`)).toMatchObject({
      code: "import.too-many-columns",
      params: { columns: 5000 },
    });
  });

  it("is refused when it is a workbook, a PDF or bytes", async () => {
    expect((await refusal(Buffer.from("PK\u0003\u0004rest")))?.code).toBe("import.not-text-excel");
    expect((await refusal("%PDF-1.7 …"))?.code).toBe("import.not-text-pdf");
    expect((await refusal(Buffer.from([1, 2, 0, 0, 3, 10, 65])))?.code).toBe("import.not-text-binary");
  });
});

/** More than the 8 MB that are looked at take 2,200 rows of these. */
const longCell = "y".repeat(4000);

describe("letters beyond ASCII", () => {
  const cells = ["Łódź", "Gdańsk", "Kraków", "Wrocław", "Świdnica", "Żory"];

  it("are read from Windows-1250 and ISO-8859-2 as from UTF-8", async () => {
    const table: Record<string, Record<string, number>> = {
      "windows-1250": { Ł: 0xa3, ó: 0xf3, ź: 0x9f, ń: 0xf1, ł: 0xb3, Ś: 0x8c, Ż: 0xaf },
      "iso-8859-2": { Ł: 0xa3, ó: 0xf3, ź: 0xbc, ń: 0xf1, ł: 0xb3, Ś: 0xa6, Ż: 0xaf },
    };
    const text = `city,n\n${Array.from({ length: 40 }, (_, i) => `${cells[i % 6]},${i}`).join("\n")}\n`;
    for (const [encoding, codes] of Object.entries(table)) {
      const bytes = Buffer.from([...text].map((character) => codes[character] ?? character.charCodeAt(0)));
      const { looked } = await sendAndLook(await newOwner(), bytes);
      const mapping = valueOf(looked);
      expect(mapping.reading.encoding).toBe(encoding);
      expect(mapping.columns[0]?.values.map(({ value }) => value).sort()).toEqual([...cells].sort());
    }
  });

  it("that are no UTF-8 further down are an error with the line, not question marks", async () => {
    const scope = await newOwner();
    const head = Buffer.from(`a,b,c\n${`1,x,${longCell}\n`.repeat(2200)}`);
    const { importId, looked } = await sendAndLook(
      scope,
      Buffer.concat([head, Buffer.from([0x31, 0x2c, 0xff, 0x0a])]),
    );
    expect(valueOf(looked).sawAll).toBe(false);
    await workOn(await askForImport(scope, importId));
    const problem = (await findLatestTask(scope, importId))?.problem;
    expect(problem?.code).toBe("import.wrong-encoding");
    expect(problem?.params?.["line"]).toBe(2202);
    expect(await count("surveys", scope.workspaceId)).toBe(0);
  });
});

describe("a choice first met far down", () => {
  it("becomes an option and loses no row", async () => {
    const scope = await newOwner();
    const row = (colour: string) => `1,${colour},${longCell}\n`;
    const file = `n,colour,note\n${row("red").repeat(5)}${row("blue").repeat(2200)}${row("green").repeat(3)}`;
    const { importId, looked } = await sendAndLook(scope, file);
    expect(valueOf(looked).sawAll).toBe(false);
    valueOf(
      await editImport(mintActor(scope.userId), {
        importId,
        edits: [{ positions: [0, 2], edit: { kind: "ignore" } }],
      }),
    );
    expect(valueOf(looked).columns[1]?.values.map(({ value }) => value)).toEqual(["blue", "red"]);
    await workOn(await askForImport(scope, importId));
    const done = await findImport(scope, importId);
    expect(done?.report).toMatchObject({ imported: 2208, rejected: 0 });
    const { summary, questionnaire } = valueOf(
      await seeResults(mintActor(scope.userId), { surveyId: done?.surveyId ?? "", filters: [] }),
    );
    const [item] = questionnaire ? itemsOf(questionnaire) : [];
    expect(item?.type === "single-choice" && item.options.map(({ code }) => code)).toEqual([
      "blue",
      "red",
      "green",
    ]);
    expect(summary?.items[0]?.answers).toMatchObject({ options: [{ n: 2200 }, { n: 5 }, { n: 3 }] });
  });
});

describe("imported answers", () => {
  it("are variables like a survey's: code for code what the file says", async () => {
    const scope = await newOwner();
    const done = await bringFile(scope, fixture("election"));
    const questionnaire = await questionnaireOf(scope, done.surveyId);
    const variables = variablesOf(questionnaire);
    const moral = variables.find(({ code }) => code === "MORALG")!;
    expect(moral.ordinal).toBe(true);
    const counts = [0, 0, 0, 0];
    await readResponseSet(scope, done.surveyId ?? "", (batch) => {
      const [column] = codeResponses(
        [moral],
        batch.map(({ answers }) => answers),
      );
      if (column?.kind === "categorical") for (const code of column.codes) if (code >= 0) counts[code]! += 1;
    });
    expect(counts).toEqual([423, 820, 287, 133]);
  });

  it("belong to the workspace that brought them", async () => {
    const [ours, theirs] = [await newOwner(), await newOwner()];
    const { surveyId } = await bringFile(ours, "a,b\n1,x\n0,y\n");
    const found = await seeResults(mintActor(theirs.userId), { surveyId: surveyId ?? "", filters: [] });
    expect(found).toMatchObject({ ok: false, problems: [{ code: "access.not-found" }] });
    const rows = await withinScope(
      theirs,
      async (tx) => (await tx.execute("select 1 from responses")).rows.length,
    );
    expect(rows).toBe(0);
  });
});
