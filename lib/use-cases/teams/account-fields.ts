import { z } from "zod";

// Fields that several account forms share. A message is a key of the catalogue `teams`.

export const displayName = z
  .string()
  .trim()
  .min(1, "teams.fields.name-missing")
  .max(120, "teams.fields.name-too-long");

/** Long rather than complicated, as NIST SP 800-63B has it. */
export const newPassword = z
  .string()
  .min(10, "teams.fields.password-short")
  .max(200, "teams.fields.password-long");
