/** The page's state in the address bar: `#/1/?preset=today&directSupply=0.2@2027-01-01&seed=7`, sorted, defaults left out. */
import { z } from "zod";
import { outcomes } from "../model/index.ts";
import {
  type Change,
  leverById,
  levers,
  parseScenario,
  presetById,
  presets,
  rootKey,
} from "../scenarios/index.ts";

export interface Settings {
  readonly preset: string;
  readonly changes: Readonly<Record<string, Change>>;
  readonly seed: string;
  readonly members: number;
  readonly first: string;
  readonly second: string;
  readonly view: "level" | "flows";
}

export const MEMBER_CHOICES = [50, 200, 1000] as const;

export const defaults: Settings = {
  preset: "today",
  changes: {},
  seed: "1",
  members: 200,
  first: outcomes[0]?.id ?? "",
  second: "gpusInService",
  view: "level",
};

const outcomeId = z.string().refine((id) => outcomes.some((outcome) => outcome.id === id), "no such outcome");
const schema = z.strictObject({
  preset: z.string().default(defaults.preset),
  seed: z.string().max(200).default(defaults.seed),
  members: z.coerce
    .number()
    .refine(
      (count) => MEMBER_CHOICES.some((choice) => choice === count),
      `one of ${MEMBER_CHOICES.join(", ")}`,
    )
    .default(defaults.members),
  first: outcomeId.default(defaults.first),
  second: outcomeId.default(defaults.second),
  view: z.enum(["level", "flows"]).default(defaults.view),
});

const CHANGE =
  /^(-?[\d.]+(?:e-?\d+)?)(?:_([\d.]+(?:e-?\d+)?)_([\d.]+(?:e-?\d+)?))?(?:@(\d{4}-\d{2}(?:-\d{2})?))?(?:~([\d.]+))?$/;

/** Settings as the part of the address after "#". */
export function encode(settings: Settings): string {
  const plain: [string, string][] = (["preset", "seed", "members", "first", "second", "view"] as const)
    .filter((key) => settings[key] !== defaults[key])
    .map((key) => [key, String(settings[key])]);
  const moved = Object.entries(settings.changes).map(([id, each]): [string, string] => [
    id,
    changeText(each),
  ]);
  const query = new URLSearchParams([...plain, ...moved].sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = query.toString().replaceAll("%40", "@");
  return text === "" ? "" : `#/1/?${text}`;
}

/** NUMBER, then _LOW_HIGH, @DATE and ~MONTHS where they are given. */
const changeText = ({ level, range, start, ramp }: Change): string =>
  [
    level,
    range === undefined ? "" : `_${range[0]}_${range[1]}`,
    start === undefined ? "" : `@${start}`,
    ramp === undefined ? "" : `~${ramp}`,
  ].join("");

/** Reads an address. @throws Error naming the first part that is wrong; nothing is taken over in that case. */
export function decode(hash: string): Settings {
  if (hash === "" || hash === "#") return defaults;
  const found = /^#\/(\d+)\/\?(.*)$/.exec(hash);
  if (!found)
    throw new Error(`the address ends in "${hash.slice(0, 60)}", which is not a state of this page`);
  if (found[1] !== "1") throw new Error(`the link is of version ${found[1]}, this page reads version 1`);
  const plain: Record<string, string> = Object.create(null);
  const changes: Record<string, Change> = {};
  for (const [key, value] of new URLSearchParams(found[2] ?? "")) {
    if (levers.some((lever) => lever.id === key)) {
      if (Object.hasOwn(changes, key)) throw new Error(`${key} is given twice`);
      changes[leverById(key).id] = changeOf(key, value);
    } else {
      if (key in plain) throw new Error(`${key} is given twice`);
      plain[key] = value;
    }
  }
  const read = schema.safeParse({ ...plain });
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`${issue?.path.join(".") ?? ""} ${issue?.message ?? "is wrong"}`.trim());
  }
  presetById(read.data.preset, presets);
  rootKey(read.data.seed);
  const { changes: checked } = parseScenario({ id: "link", title: "link", story: "link", changes }, "link");
  return { ...read.data, changes: checked };
}

function changeOf(key: string, value: string): Change {
  const found = CHANGE.exec(value);
  const level = Number(found?.[1]);
  if (!found || !Number.isFinite(level))
    throw new Error(
      `${key}=${value.slice(0, 40)}: write NUMBER, NUMBER@DATE or NUMBER@DATE~MONTHS; NUMBER_LOW_HIGH for a number of the world`,
    );
  return {
    level,
    ...(found[2] === undefined ? {} : { range: [Number(found[2]), Number(found[3])] as const }),
    ...(found[4] === undefined ? {} : { start: found[4] }),
    ...(found[5] === undefined ? {} : { ramp: Number(found[5]) }),
  };
}
