/** Order of evaluation, and the loop by name where there is none. */

/**
 * Ids so arranged that each comes after all it reads.
 * @throws Error that prints the loop when ids read each other in a circle, and what would open it.
 */
export function order(
  ids: Iterable<string>,
  reads: (id: string) => readonly string[],
  remedy = "put a stock, a delay or PREVIOUS into the loop",
): string[] {
  const sorted: string[] = [];
  const done = new Set<string>();
  for (const start of ids) {
    // An explicit stack: imported models have chains deeper than the call stack.
    const path: { id: string; next: number }[] = [];
    const onPath = new Set<string>();
    const enter = (id: string): void => {
      path.push({ id, next: 0 });
      onPath.add(id);
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const cause = reads(top.id)[top.next++];
      if (cause === undefined) {
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
        sorted.push(top.id);
      } else if (onPath.has(cause)) {
        const ring = path.map(({ id }) => id).slice(path.findIndex(({ id }) => id === cause));
        throw new Error(`circular definition: ${[...ring, cause].join(" reads ")}; ${remedy}`);
      } else if (!done.has(cause)) {
        enter(cause);
      }
    }
  }
  return sorted;
}
