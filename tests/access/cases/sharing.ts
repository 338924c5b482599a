import { createShareLink } from "@/lib/use-cases/sharing/create-share-link";
import { listShareLinks } from "@/lib/use-cases/sharing/list-share-links";
import { revokeAllShareLinks } from "@/lib/use-cases/sharing/revoke-all-share-links";
import { revokeShareLink } from "@/lib/use-cases/sharing/revoke-share-link";
import { rotateShareLink } from "@/lib/use-cases/sharing/rotate-share-link";
import type { AccessCase } from "@/tests/access/access-case";

export const cases: AccessCase[] = [
  {
    useCase: "sharing/create-share-link",
    permission: "share:write",
    run: (actor, { personaId }) => createShareLink(actor, { targetKind: "persona", targetId: personaId }),
  },
  {
    useCase: "sharing/list-share-links",
    permission: "share:read",
    run: (actor, { workspaceId }) => listShareLinks(actor, { workspaceId }),
  },
  {
    useCase: "sharing/rotate-share-link",
    permission: "share:write",
    run: (actor, { shareLinkId }) => rotateShareLink(actor, { shareLinkId }),
  },
  {
    useCase: "sharing/revoke-share-link",
    permission: "share:write",
    run: (actor, { shareLinkId }) => revokeShareLink(actor, { shareLinkId }),
  },
  {
    useCase: "sharing/revoke-all-share-links",
    permission: "share:write",
    run: (actor, { workspaceId }) => revokeAllShareLinks(actor, { workspaceId }),
  },
];
