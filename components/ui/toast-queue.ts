import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components";

export interface ToastContent {
  message: string;
  tone?: "note" | "good" | "bad";
  /** Takes the action back; shows an Undo button. */
  onUndo?: () => void;
}

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

const SECONDS_TO_READ = 6;
const SECONDS_TO_UNDO = 12;

/** Tells what has happened, after it has. With `onUndo` it stays long enough to change one's mind; failures stay until closed. */
export const showToast = (content: ToastContent): string =>
  content.tone === "bad"
    ? toastQueue.add(content)
    : toastQueue.add(content, { timeout: (content.onUndo ? SECONDS_TO_UNDO : SECONDS_TO_READ) * 1000 });
