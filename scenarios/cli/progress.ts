/** A progress bar on a terminal, silence in a pipe. */
import { Presets, SingleBar } from "cli-progress";
import type { Progress } from "../index.ts";

export interface Bar {
  update(progress: Progress): void;
  end(): void;
}

export function progressBar(title: string, stream: NodeJS.WriteStream, counted = "members"): Bar {
  if (!stream.isTTY) return { update: () => {}, end: () => {} };
  const bar = new SingleBar(
    { format: `${title} {bar} {value} of {total} ${counted}`, stream, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update({ done, total }) {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}
