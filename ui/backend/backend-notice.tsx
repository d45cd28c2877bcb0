/** Says what the browser lacks, once, where it lacks something. */
import { backendNotice } from "./backend.ts";

const told = backendNotice();

export function BackendNotice() {
  if (told.length === 0) return null;
  return (
    <div class="notice backend" role="note">
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
