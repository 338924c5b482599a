"use server";

import { runAction } from "@/app/form-action";
import { chooseQuestionCount, chooseQuestionCountInput } from "@/lib/use-cases/typing/choose-question-count";
import { deleteTypingTool, deleteTypingToolInput } from "@/lib/use-cases/typing/delete-typing-tool";
import { makeShortSurvey, makeShortSurveyInput } from "@/lib/use-cases/typing/make-short-survey";
import { requestTypingTool, requestTypingToolInput } from "@/lib/use-cases/typing/request-typing-tool";
import { switchTyping, switchTypingInput } from "@/lib/use-cases/typing/switch-typing";

export async function requestTypingToolAction(raw: unknown) {
  return runAction(requestTypingToolInput, requestTypingTool, raw);
}

export async function chooseQuestionCountAction(raw: unknown) {
  return runAction(chooseQuestionCountInput, chooseQuestionCount, raw);
}

export async function makeShortSurveyAction(raw: unknown) {
  return runAction(makeShortSurveyInput, makeShortSurvey, raw);
}

export async function switchTypingAction(raw: unknown) {
  return runAction(switchTypingInput, switchTyping, raw);
}

export async function deleteTypingToolAction(raw: unknown) {
  return runAction(deleteTypingToolInput, deleteTypingTool, raw);
}
