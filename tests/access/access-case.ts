import type { Permission } from "@/lib/domain/teams/roles";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

/** Ids of one complete workspace: a published survey with responses, a ready segmentation, a persona, a share link. */
export interface World {
  readonly workspaceId: string;
  readonly ownerId: string;
  readonly surveyId: string;
  readonly importId: string;
  readonly segmentationId: string;
  readonly segmentId: string;
  readonly personaId: string;
  readonly shareLinkId: string;
  readonly taskId: string;
}

/** One use case as the matrix runs it: by every role, and by the owner of another workspace. */
export type AccessCase =
  | {
      /** Its file under lib/use-cases, without ending. */
      readonly useCase: string;
      readonly permission: Permission;
      readonly run: (actor: Actor, world: World) => Promise<Result<unknown>>;
    }
  | {
      readonly useCase: string;
      /** Takes another scope than a member's; where that door is tested. */
      readonly door: "respondent" | "share" | "worker" | "self";
      readonly testedIn: string;
    };
