import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { hashToken } from "./tokens";

/** What a respondent's form carries: which response it is for, on which version, and since when. */
export interface FormKey {
  /** Random (UUID v4): whatever is retried or replayed under it lands on one response. */
  readonly submissionKey: string;
  /** The version the form was made of: who began on it finishes on it. */
  readonly versionId: string;
  /** When the form was made, to the second. */
  readonly issuedAt: Date;
}

/** Longer than any network is cut; partial responses are kept as long. */
const lifetime = 7 * 24 * 60 * 60 * 1000;

const packUuid = (uuid: string): Buffer => Buffer.from(uuid.replaceAll("-", ""), "hex");
const unpackUuid = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

const mac = (purpose: string, surveyId: string, content: Buffer): Buffer =>
  createHmac("sha256", env().KINDRED_SECRET)
    .update(`${purpose}\n${surveyId}\n`)
    .update(content)
    .digest()
    .subarray(0, 16);

export const newSubmissionKey = (): string => randomUUID();

/** A form key as 70 characters that only this installation can make. */
export function signFormKey(surveyId: string, key: FormKey): string {
  const seconds = Buffer.alloc(4);
  seconds.writeUInt32BE(Math.floor(key.issuedAt.getTime() / 1000));
  const content = Buffer.concat([packUuid(key.submissionKey), packUuid(key.versionId), seconds]);
  return Buffer.concat([content, mac("form-key", surveyId, content)]).toString("base64url");
}

/** The form key behind the text a form sent: undefined when it was not made here for this survey. */
export function readFormKey(
  surveyId: string,
  text: string,
  now: Date,
): { readonly key: FormKey; readonly expired: boolean } | undefined {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length !== 52 || bytes.toString("base64url") !== text) return undefined;
  const content = bytes.subarray(0, 36);
  if (!timingSafeEqual(bytes.subarray(36), mac("form-key", surveyId, content))) return undefined;
  const issuedAt = new Date(content.readUInt32BE(32) * 1000);
  return {
    key: {
      submissionKey: unpackUuid(content.subarray(0, 16)),
      versionId: unpackUuid(content.subarray(16, 32)),
      issuedAt,
    },
    expired: now.getTime() - issuedAt.getTime() > lifetime,
  };
}

/** Seed of the random choices made for a response. Follows from its key, so the first page needs nothing stored. */
export const seedOf = (submissionKey: string): number =>
  createHash("sha256").update(`seed\n${submissionKey}`).digest().readUInt32BE(0) >>> 1;

/**
 * The token that lets a browser come back to its response. It follows from the submission key and the secret instead of
 * from dice, so that a page sent twice, the first answer lost on the way, gets the same cookie both times. The database
 * keeps its SHA-256.
 */
const resumeToken = (surveyId: string, submissionKey: string): string =>
  createHmac("sha256", env().KINDRED_SECRET)
    .update(`resume\n${surveyId}\n${submissionKey}`)
    .digest("base64url");

export const resumeTokenHash = (surveyId: string, submissionKey: string): string =>
  hashToken(resumeToken(surveyId, submissionKey));

/** Value of the cookie that leads back to a response. */
export const resumeCookie = (surveyId: string, submissionKey: string): string =>
  `${submissionKey}.${resumeToken(surveyId, submissionKey)}`;

/** The submission key a resume cookie stands for, and the hash that the stored one must equal. */
export function readResumeCookie(
  cookie: string | undefined,
): { readonly submissionKey: string; readonly tokenHash: string } | undefined {
  const match = /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(
    cookie ?? "",
  );
  const [, submissionKey, token] = match ?? [];
  return submissionKey && token ? { submissionKey, tokenHash: hashToken(token) } : undefined;
}
