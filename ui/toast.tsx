/** A short word on what was just done, with a way back where there is one. */
import { signal } from "@preact/signals";
import "./toast.css";

interface Toast {
  readonly text: string;
  readonly action?: { readonly name: string; readonly run: () => void };
}

const shown = signal<Toast | undefined>(undefined);
/** Long enough to be read and reached by keyboard. */
const STAYS = 12_000;
let timer: ReturnType<typeof setTimeout> | undefined;

export function toast(text: string, action?: Toast["action"]): void {
  shown.value = action === undefined ? { text } : { text, action };
  clearTimeout(timer);
  timer = setTimeout(close, STAYS);
}

function close(): void {
  shown.value = undefined;
}

export function Toasts() {
  const { text, action } = shown.value ?? {};
  return (
    <div class={text === undefined ? "toast empty" : "toast"} role="status">
      {text !== undefined && (
        <>
          <span>{text}</span>
          {action && (
            <button
              type="button"
              onClick={() => {
                action.run();
                close();
              }}
            >
              {action.name}
            </button>
          )}
          <button type="button" onClick={close}>
            Dismiss
          </button>
        </>
      )}
    </div>
  );
}
