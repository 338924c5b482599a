import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { currentActor } from "@/lib/access/current-actor";
import { fail, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

/** A problem with its sentence, as a form shows it. */
export interface ShownProblem {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}
export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ShownProblem[] };

/** Puts problems into words of the reader's language. */
export async function inWords<T>(result: Result<T>): Promise<ActionResult<T>> {
  if (result.ok) return result;
  const t = (await getTranslations("problems")) as unknown as Translate;
  return {
    ok: false,
    problems: result.problems.map(({ code, path = [], params }) => ({
      code,
      path,
      message: t(code, { ...params }),
    })),
  };
}

/** Field messages of a schema are keys of the catalogue (`teams.fields.name-missing`) or the library's own words. */
async function schemaProblems(error: z.ZodError): Promise<ShownProblem[]> {
  const t = (await getTranslations()) as unknown as Translate;
  const known = (key: string) => /^[a-z]+(\.[a-z-]+)+$/.test(key) && t.has(key);
  return error.issues.map((issue) => ({
    code: "input.not-accepted",
    path: issue.path.map(pathPart),
    message: known(issue.message)
      ? t(issue.message)
      : t("problems.input.not-accepted", { reason: issue.message }),
  }));
}

/**
 * The one wrapper of every server action: who asks, is the input sound, do it, say how it went.
 * Input that fails the schema comes back as problems at the fields' paths; a surprise goes to the error boundary.
 */
export async function runAction<Input, Output>(
  schema: z.ZodType<Input>,
  useCase: (actor: Actor, input: Input) => Promise<Result<Output>>,
  raw: unknown,
): Promise<ActionResult<Output>> {
  const signedIn = await currentActor();
  if (!signedIn) return inWords(fail(problem("access.signed-out")));
  return runOpenAction(schema, (input: Input) => useCase(signedIn.actor, input), raw);
}

/** The same for the few actions of people who are not signed in. */
export async function runOpenAction<Input, Output>(
  schema: z.ZodType<Input>,
  perform: (input: Input) => Promise<Result<Output>>,
  raw: unknown,
): Promise<ActionResult<Output>> {
  const input = schema.safeParse(raw);
  return input.success
    ? inWords(await perform(input.data))
    : { ok: false, problems: await schemaProblems(input.error) };
}

interface Translate {
  (key: string, values?: object): string;
  has(key: string): boolean;
}

const pathPart = (part: PropertyKey): string | number => (typeof part === "symbol" ? part.toString() : part);
