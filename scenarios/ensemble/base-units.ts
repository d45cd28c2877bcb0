/** Settings as the engine takes them: by parameter id, in the model's base units. */
import type { Program } from "../../model/index.ts";
import type { Settings } from "../settings.ts";

type Changes<Value> = ReadonlyMap<string, Value>;
export interface BaseSettings {
  readonly fixed: Changes<number>;
  readonly centred: Changes<number>;
  readonly ranges: Changes<readonly [low: number, high: number]>;
}

/** @throws Error naming a parameter that the model does not have. */
export function settingsInBaseUnits(
  { catalogue }: Program,
  { fixed, centred, ranges = {} }: Settings,
): BaseSettings {
  const factors = new Map(catalogue.map(({ id, factor }) => [id, factor]));
  const converted = (changes: Readonly<Record<string, number>>): Map<string, number> =>
    new Map(
      Object.entries(changes).map(([id, value]) => {
        if (!factors.has(id))
          throw new Error(`the settings name a parameter "${id}" that the model does not have`);
        return [id, value * (factors.get(id) ?? 1)];
      }),
    );
  return {
    fixed: converted(fixed),
    centred: converted(centred),
    ranges: new Map(
      Object.entries(ranges).map(([id, [low, high]]) => {
        const factor = factors.get(id) ?? 1;
        return [id, [low * factor, high * factor]] as const;
      }),
    ),
  };
}
