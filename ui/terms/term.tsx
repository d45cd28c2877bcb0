/** A word with its meaning on demand: by click, tap, Enter or Space; Escape or leaving shuts it. */
import { useId, useState } from "preact/hooks";
import { glossary, type TermId } from "./glossary.ts";

export function Term({ id, children }: { readonly id: TermId; readonly children: preact.ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const note = useId();
  const [name, meaning] = glossary[id];
  return (
    <span class="term">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? note : undefined}
        onClick={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setOpen(false);
        }}
      >
        {children}
      </button>
      <span class={open ? "meaning" : "hidden"} id={note} role="note">
        {open && (
          <>
            <b>{name}.</b> {meaning}
          </>
        )}
      </span>
    </span>
  );
}
