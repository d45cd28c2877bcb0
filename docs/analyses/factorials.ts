/** The factorials that docs/attribution.md reads: the preset today, in each of the four forms of combining inputs. */
import { compiled } from "../../model/compiled.ts";
import { constraints } from "../../model/index.ts";
import {
  type Attribution,
  attribute,
  type Factorial,
  monthOf,
  outcomesAt,
  presetById,
  presets,
  rootKey,
  runFactorial,
  runTimes,
  type Scale,
  settingsOf,
} from "../../scenarios/index.ts";
import { pool, SEED } from "./pool.ts";

export const MEMBERS = 200;
export const FORMS = [
  "scarcest input",
  "substitution 0.3",
  "substitution 0.7",
  "product, the model's own",
] as const;
export const OWN = 3;
export const COMPUTE = "effectiveTrainingCompute";
export const LAG = "sovereignLag";

const { program } = compiled;
const times = runTimes(program);
const key = rootKey(SEED);

export async function factorialOf(form: number): Promise<Factorial> {
  const settings = settingsOf(presetById("today", presets), presets);
  return runFactorial(
    pool,
    {
      settings: { ...settings, fixed: { ...settings.fixed, combinationForm: form } },
      key,
      members: MEMBERS,
      times,
      options: { outputs: [COMPUTE, LAG], saveInterval: 1 },
    },
    constraints,
  );
}

export const attributionAt = (
  factorial: Factorial,
  output: string,
  date: string,
  scale: Scale,
): Attribution =>
  attribute(outcomesAt(factorial, output, monthOf(date) - program.clock.start), factorial.names, scale, key);
