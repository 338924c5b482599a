import { randomUUID } from "node:crypto";
import { questionnaireSchema, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { refreshColumns } from "@/lib/use-cases/column-cache/refresh-columns";
import { loadCodedResponses } from "@/lib/use-cases/segmentation/load-coded-responses";
import { openedSurvey, type AnsweringWorld } from "@/tests/support/answering-world";
import { runSql } from "@/tests/support/run-sql";

export const needsDatabase = true;

const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const ITEMS = 30;
const option = (n: number) => ({ id: `o${n}`, code: String(n), label: { en: `Answer ${n}` } });

/** Thirty questions: single choices of two to nine options, scales, and a number. */
const questionnaire: Questionnaire = questionnaireSchema.parse({
  schemaVersion: 1,
  title: { en: "A million" },
  languages: ["en"],
  pages: [
    {
      id: "p1",
      items: Array.from({ length: ITEMS }, (_, i) => ({
        ...(i === ITEMS - 1
          ? { type: "number" }
          : { type: "single-choice", options: Array.from({ length: 2 + (i % 8) }, (__, n) => option(n)) }),
        id: `q${i}`,
        code: `q${i}`,
        text: { en: `Question ${i}` },
      })),
    },
  ],
  closing: { title: {}, text: {} },
});

async function fill({ scope, surveyId, versionId }: AnsweringWorld): Promise<void> {
  const answers = Array.from({ length: ITEMS }, (_, i) =>
    i === ITEMS - 1
      ? `'q${i}', jsonb_build_object('type', 'number', 'value', 18 + (random() * 60)::int)`
      : `'q${i}', jsonb_build_object('type', 'single-choice', 'optionId', 'o' || floor(random() * ${2 + (i % 8)})::int)`,
  );
  await runSql(
    `insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed, answers, completed_at)
     select $1, gen_random_uuid(), $2, $3, n::text, 'web', 'complete', 1, jsonb_build_object(${answers.join(", ")}), now() - interval '1 hour'
     from generate_series(1, ${ROWS}) n`,
    [scope.workspaceId, surveyId, versionId],
  );
  await runSql("analyze responses");
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export default async function benchColumnCache(report: (line: string) => void): Promise<void> {
  const survey = await openedSurvey(questionnaire);
  const { scope, surveyId } = survey;
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const [begun, cpu] = [performance.now(), cpuMs()];
    const value = await work();
    report(
      `${name}: ${(performance.now() - begun).toFixed(0)} ms, ${(cpuMs() - cpu).toFixed(0)} CPU ms here`,
    );
    return value;
  };
  await timed(`${ROWS} responses written`, () => fill(survey));
  const { signal } = new AbortController();
  const refresh = () => refreshColumns({ workspaceId: scope.workspaceId, surveyId }, signal);
  await timed("first filling of the cache", refresh);
  await timed("refresh with nothing to do", refresh);
  const [size] = await runSql<{ mb: string }>(
    "select pg_size_pretty(pg_total_relation_size('column_chunks')) as mb",
  );
  report(`column chunks: ${size?.mb}`);
  const loaded = await timed("load everything for a segmentation", () => loadCodedResponses(scope, surveyId));
  report(`${loaded.ids.length} × ${loaded.columns.length} ${randomUUID().length}`);
}
