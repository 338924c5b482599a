import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes as base64url: 43 characters that nobody guesses. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of a token: its SHA-256, in hex. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
