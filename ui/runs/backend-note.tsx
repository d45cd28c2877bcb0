/** What runs the members on this device, once the first run is done. */
import { signal } from "@preact/signals";
import type { Backend } from "../../model/index.ts";

export const backend = signal<Backend | undefined>(undefined);

export function BackendNote() {
  const ran = backend.value;
  if (!ran) return null;
  return (
    <p data-backend={ran.name}>
      {ran.name === "simd"
        ? "Members run two at a time in WebAssembly with 128-bit vectors."
        : `Members run one at a time in JavaScript, slower and to the same digits: ${ran.reason}.`}
    </p>
  );
}
