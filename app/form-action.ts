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
  const t = (await getTranslations("problems")) as unknown as (key: string, params?: object) => string;
  return {
    ok: false,
    problems: result.problems.map(({ code, path = [], params }) => ({
      code,
      path,
      message: t(code, { ...params }),
    })),
  };
}

/**
 * The one wrapper of every server action: who asks, is the input sound, do it, say how it went.
 * Input that fails the schema comes back as `problems` at the fields' paths; a surprise goes to the error boundary.
 */
export async function runAction<Input, Output>(
  schema: z.ZodType<Input>,
  useCase: (actor: Actor, input: Input) => Promise<Result<Output>>,
  raw: unknown,
): Promise<ActionResult<Output>> {
  const signedIn = await currentActor();
  if (!signedIn) return inWords(fail(problem("access.signed-out")));
  const input = schema.safeParse(raw);
  if (!input.success) {
    return inWords(
      fail(
        ...input.error.issues.map((issue) =>
          problem("input.not-accepted", issue.path.map(pathPart), { reason: issue.message }),
        ),
      ),
    );
  }
  return inWords(await useCase(signedIn.actor, input.data));
}

const pathPart = (part: PropertyKey): string | number => (typeof part === "symbol" ? part.toString() : part);
