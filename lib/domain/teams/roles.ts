/** From most to least trusted. */
export const roles = ["owner", "admin", "editor", "viewer"] as const;
export type Role = (typeof roles)[number];

/** What can be permitted, as `area:verb`. */
export const permissions = [
  "workspace:read",
  "workspace:rename",
  "members:read",
  "members:manage",
  "audit:read",
  "survey:read",
  "survey:write",
  "survey:publish",
  "responses:read",
  "responses:export",
  "responses:weight",
  "responses:assess",
  "import:write",
  "segmentation:read",
  "segmentation:write",
  "persona:read",
  "persona:write",
  "share:read",
  "share:write",
] as const;
export type Permission = (typeof permissions)[number];

const viewer: readonly Permission[] = [
  "workspace:read",
  "members:read",
  "survey:read",
  "responses:read",
  "segmentation:read",
  "persona:read",
  "share:read",
];
const editor: readonly Permission[] = [
  ...viewer,
  "survey:write",
  "survey:publish",
  "responses:export",
  "responses:weight",
  "responses:assess",
  "import:write",
  "segmentation:write",
  "persona:write",
  "share:write",
];
const admin: readonly Permission[] = [...editor, "members:manage", "audit:read", "workspace:rename"];

const permitted: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(permissions),
  admin: new Set(admin),
  editor: new Set(editor),
  viewer: new Set(viewer),
};

/** Whether a role may do a thing. */
export const may = (role: Role, permission: Permission): boolean => permitted[role].has(permission);

/** Roles a person of `role` may hand out: never more than one's own. */
export const grantableRoles = (role: Role): readonly Role[] =>
  may(role, "members:manage") ? roles.slice(roles.indexOf(role)) : [];
