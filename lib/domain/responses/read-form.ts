import { fail, ok, problem, type Result } from "../result";
import type { FormFields } from "./form-fields";

/** A page of a long questionnaire has some hundreds of fields. */
const mostFields = 5_000;

/**
 * Reads a body of type application/x-www-form-urlencoded. Unlike `URLSearchParams`, which puts a replacement character
 * where bytes are no UTF-8, it refuses them (`answers.not-readable`), so that what is stored is what was sent.
 */
export function readForm(body: string): Result<FormFields> {
  const fields = new Map<string, string[]>();
  const pairs = body === "" ? [] : body.split("&");
  if (pairs.length > mostFields) return fail(problem("answers.not-readable"));
  try {
    for (const pair of pairs) {
      const split = pair.indexOf("=");
      const name = decode(split < 0 ? pair : pair.slice(0, split));
      const value = split < 0 ? "" : decode(pair.slice(split + 1));
      const values = fields.get(name);
      if (values) values.push(value);
      else fields.set(name, [value]);
    }
  } catch (error) {
    if (error instanceof URIError) return fail(problem("answers.not-readable"));
    throw error;
  }
  return ok(fields);
}

const decode = (text: string): string => decodeURIComponent(text.replaceAll("+", " "));
