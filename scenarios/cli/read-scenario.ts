/** Scenarios as the command line names them: a preset's id or a file, with levers moved on top. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import {
  type Change,
  changesOf,
  leverById,
  parseScenario,
  presetById,
  presets,
  type Scenario,
  settingsOf,
} from "../index.ts";
import { UsageError, usage } from "./failures.ts";
import { readJson } from "./read-json.ts";

/** A preset by id, or a scenario file, with the levers of --set on top. */
export function readScenario(text: string, set: readonly string[]): Scenario {
  const scenario = isPreset(text) || !isFile(text) ? usage(() => presetById(text, presets)) : readFile(text);
  return usage(() => {
    const inherited = changesOf(scenario, presets);
    const moved = set.map(assignment).map(([id, change]) => [id, { ...inherited[id], ...change }] as const);
    const changes = { ...scenario.changes, ...Object.fromEntries(moved) };
    const checked = parseScenario({ ...scenario, changes }, moved.length > 0 ? "--set" : basename(text));
    settingsOf(checked, presets);
    return checked;
  });
}

const isPreset = (text: string): boolean => presets.some(({ id }) => id === text);

function isFile(text: string): boolean {
  if (existsSync(text)) return true;
  if (/[./\\]/.test(text)) throw new UsageError(`${text}: there is no such file`);
  return false;
}

const readFile = (path: string): Scenario => {
  const content = readJson(path);
  return usage(() => parseScenario(content, basename(path)));
};

const ASSIGNMENT = /^([^=]+)=([^@~]+)(?:@([^~]+))?(?:~(.+))?$/;

/** `LEVER=VALUE@DATE~MONTHS`; date and months of the scenario's own change stay where they are left out. */
function assignment(text: string): [string, Partial<Change> & { level: number }] {
  const [, name = "", value = "", start, months] = ASSIGNMENT.exec(text) ?? [];
  const [level, ramp] = [value, months].map((part) => (part?.trim() ? Number(part) : Number.NaN));
  if (level === undefined || !Number.isFinite(level) || (months !== undefined && !Number.isFinite(ramp)))
    throw new UsageError(
      `--set ${text}: write LEVER=NUMBER, LEVER=NUMBER@DATE or LEVER=NUMBER@DATE~MONTHS, as in directSupply=0.5@2028-01~12`,
    );
  const { id } = usage(() => leverById(name.trim()));
  return [
    id,
    {
      level,
      ...(start === undefined ? {} : { start }),
      ...(ramp === undefined || months === undefined ? {} : { ramp }),
    },
  ];
}
