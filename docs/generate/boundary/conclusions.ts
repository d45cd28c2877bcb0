/** What a reader would conclude from a variant of the model: how presets and constraints rank, and by how much. */
import { type Compiled, constraints } from "../../../model/index.ts";
import {
  CENTRAL,
  fit,
  presets,
  rootKey,
  runMembers,
  type Settings,
  settingsOf,
} from "../../../scenarios/index.ts";

const MONTH = 2030 * 12;

export interface Conclusions {
  /** By preset: months of lag of own models in January 2030, less those of Today. */
  readonly effects: ReadonlyMap<string, number>;
  /** Constraints by what each alone costs, the dearest first. */
  readonly order: readonly string[];
}

function lagOf(compiled: Compiled, settings: Settings): number {
  const { clock } = compiled.program;
  const { values, failures } = runMembers(
    compiled,
    {
      settings,
      key: rootKey("1"),
      from: CENTRAL,
      to: CENTRAL + 1,
      options: { outputs: ["sovereignLag"], saveInterval: 1 },
    },
    fit,
  );
  if (failures.length > 0) throw new Error(failures[0]?.message);
  return values[MONTH - clock.start] as number;
}

export function conclusionsOf(compiled: Compiled): Conclusions {
  const lag = (id: string): number => {
    const preset = presets.find((each) => each.id === id);
    if (preset === undefined) throw new Error(`no preset "${id}"`);
    return lagOf(compiled, settingsOf(preset, presets));
  };
  const today = lag("today");
  const others = presets.filter(({ id }) => id !== "today");
  const none = Object.fromEntries(constraints.map((each) => [each.switch, 0]));
  const cost = constraints.map((each) => ({
    name: each.name.toLowerCase(),
    lag: lagOf(compiled, { fixed: { ...none, [each.switch]: 1 }, centred: {} }),
  }));
  return {
    effects: new Map(others.map(({ id }) => [id, lag(id) - today])),
    order: cost.sort((a, b) => b.lag - a.lag).map(({ name }) => name),
  };
}

/** Share of pairs in the same order less share of pairs in the other (Kendall 1938). */
export function kendall(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) {
      const [x, y] = [(a[i] as number) - (a[j] as number), (b[i] as number) - (b[j] as number)];
      sum += Math.sign(x * y);
      pairs += 1;
    }
  return sum / pairs;
}
