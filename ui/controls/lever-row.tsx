/** A lever's own buttons, and the line it is shut to on a phone. */
import type { Lever } from "../../scenarios/index.ts";
import { formatPlain } from "../format.ts";
import { explained, opened } from "../touched.ts";
import { bandWords, isOutside } from "./lever-words.ts";

interface ButtonsProps {
  readonly lever: Lever;
  /** Undefined where there is nothing to reset. */
  readonly onReset: (() => void) | undefined;
  readonly onExplain: () => void;
}

export function LeverButtons({ lever, onReset, onExplain }: ButtonsProps) {
  return (
    <span class="lever-buttons">
      {onReset && (
        <button type="button" class="reset" onClick={onReset} aria-label={`Reset ${lever.label}`}>
          Reset
        </button>
      )}
      <button
        type="button"
        class="explain"
        aria-label={`About ${lever.label}`}
        aria-haspopup="dialog"
        aria-expanded={explained.value === lever.id}
        onClick={onExplain}
      >
        i
      </button>
    </span>
  );
}

/** Name and value; opening one shuts the one that was open. */
export function LeverRow({ lever, level }: { lever: Lever; level: number }) {
  return (
    <button
      type="button"
      class="lever-shut"
      aria-expanded={false}
      onClick={({ currentTarget }) => {
        const place = currentTarget.closest(".lever");
        opened.value = lever.id;
        // The button is gone once the lever is open: the focus goes on to its slider.
        requestAnimationFrame(() => place?.querySelector<HTMLInputElement>("input[type=range]")?.focus());
      }}
    >
      <span>{lever.label}</span>
      <span class="value">
        <b>{formatPlain(level)}</b> {bandWords(lever, level)}
        {isOutside(lever, level) && " (outside the evidence)"}
      </span>
    </button>
  );
}
