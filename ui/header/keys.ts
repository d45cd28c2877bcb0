/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, with Command on a Mac. */
import { redoStep, undoStep } from "../state.ts";

export function listenForKeys(): void {
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const back = key === "z" && !event.shiftKey;
    const forth = (key === "z" && event.shiftKey) || (key === "y" && !event.shiftKey);
    if (!back && !forth) return;
    event.preventDefault();
    if (back) undoStep();
    else redoStep();
  });
}

/** In a field that is typed in, the browser's own undo is what is meant. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !["range", "radio", "checkbox", "button"].includes(target.type));
