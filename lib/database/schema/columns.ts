import { customType, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

/** Raw bytes. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => instant("created_at").notNull().defaultNow();

/** First half of the key of every table a workspace owns: the wall between teams is in the schema. */
export const workspaceId = () => uuid("workspace_id").notNull();

export const byUser = (name: string) => uuid(name).references(() => users.id, { onDelete: "set null" });
