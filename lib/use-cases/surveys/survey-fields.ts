import { randomBytes } from "node:crypto";
import { z } from "zod";
import { shortIdFrom } from "@/lib/domain/questionnaire/short-id";

/** What the team calls a survey; respondents see the questionnaire's own title. */
export const surveyTitle = z.string().trim().min(1).max(200);

export const surveyInput = z.object({ surveyId: z.uuid() });

/** The public part of the link to answer: 128 random bits, safe in an address. */
export const newLinkToken = (): string => randomBytes(16).toString("base64url");

export const newShortId = (): string => shortIdFrom(randomBytes(10));
