/** Errors of a model: each names the place, what was found and what would mend it. */

/** Raised while a model is read; `problems` lists every one found, a line each. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** Raised when a run meets a value that is not finite; the member ends there. */
export class RunError extends Error {
  override readonly name = "RunError";
  readonly variable: string;
  readonly value: number;
  readonly time: number;
  /** What the variable was computed from, by name, in the declared units. */
  readonly inputs: Readonly<Record<string, number>>;
  constructor(variable: string, value: number, time: number, inputs: Readonly<Record<string, number>>) {
    const causes = Object.entries(inputs).map(([name, input]) => `${name} = ${input}`);
    const from = causes.length > 0 ? `, computed from ${causes.join(", ")}` : "";
    super(
      `${variable} is ${value} at time ${time}${from}: check its equation for a division by zero or an overflow`,
    );
    this.variable = variable;
    this.value = value;
    this.time = time;
    this.inputs = inputs;
  }
}

/** `unknown name "sped"; nearest known: speed`. */
export function unknownName(what: string, name: string, known: Iterable<string>): string {
  const near = nearestNames(name, known);
  const advice =
    near.length > 0 ? `nearest known: ${near.join(", ")}` : "nothing of a similar name is defined";
  return `unknown ${what} "${name}"; ${advice}`;
}

/** The names closest to a mistyped one (edit distance at most two or a third of its length; at most three names). */
export function nearestNames(name: string, known: Iterable<string>): string[] {
  const limit = Math.max(2, Math.floor(name.length / 3));
  return [...known]
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
