/** Units as exponents over base dimensions and a factor to the model's own base units; mathjs reads the text. */
import { create, createUnitDependencies, type FactoryFunctionMap, unitDependencies } from "mathjs";

export interface Unit {
  /** Power of each base dimension, in the order the system keeps. */
  readonly powers: readonly number[];
  /** One of this unit in the model's base units: 1/year is 1/12 where the clock counts months. */
  readonly factor: number;
}
export interface UnitSystem {
  /** @throws Error naming the text when mathjs and the model know no such unit. */
  parse(text: string): Unit;
  print(powers: readonly number[]): string;
  readonly time: Unit;
  readonly none: Unit;
}

/** Spellings of plain numbers found in sources. */
const PLAIN: readonly { readonly size: string; readonly names: readonly [string, ...string[]] }[] = [
  { size: "1", names: ["share", "fraction", "ratio", "factor", "index", "multiple", "multiplier"] },
  { size: "0.01", names: ["percent"] },
  { size: "1e3", names: ["thousand"] },
  { size: "1e6", names: ["million"] },
  { size: "1e9", names: ["billion"] },
];

/** What mathjs keeps of a unit, of which its published type tells a part: powers per base dimension, value, parts. */
interface Dimensioned {
  readonly dimensions: readonly number[];
  readonly units: readonly {
    unit: { name: string; value: number; offset: number };
    prefix: { value: number };
    power: number;
  }[];
}

/** mathjs's own dimensions in its order, each by its base unit. */
const OWN_DIMENSIONS = ["kg", "m", "s", "A", "K", "cd", "mol", "rad", "bit"];
const LEADING_NUMBER = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/;

type BaseUnits = Readonly<Record<string, readonly string[]>>;

const systems = new Map<string, UnitSystem>();

/** A unit system whose base units are the clock's and those the model names, each with its aliases; made once. */
export function unitSystem(clockUnit: string, baseUnits: BaseUnits): UnitSystem {
  const key = JSON.stringify([clockUnit, baseUnits]);
  const system = systems.get(key) ?? makeSystem(clockUnit, baseUnits);
  systems.set(key, system);
  return system;
}

function makeSystem(clockUnit: string, baseUnits: BaseUnits): UnitSystem {
  const math = create({ ...unitDependencies, ...createUnitDependencies } as FactoryFunctionMap);
  for (const { size, names } of PLAIN) {
    const [name, ...aliases] = names;
    math.createUnit(name, { definition: size, aliases });
  }
  for (const [name, aliases] of Object.entries(baseUnits)) {
    try {
      math.createUnit(name, { aliases: [...aliases] });
    } catch (error) {
      throw new Error(
        `base unit "${name}" cannot be added (${(error as Error).message}): choose another name or alias`,
      );
    }
  }

  const measure = (text: string): Dimensioned => {
    if (text.trim() === "") throw new Error(`the unit is empty: write "1" for a plain number`);
    let unit: Dimensioned;
    try {
      unit = math.unit(text.trim()) as unknown as Dimensioned;
    } catch (error) {
      throw new Error(
        `unit "${text}" is not known (${(error as Error).message}): use known units or add a base unit`,
      );
    }
    const shifted = unit.units.find((part) => part.unit.offset !== 0);
    if (shifted) throw new Error(`unit "${text}" counts from another zero (${shifted.unit.name}): use K`);
    if (unit.units.some(({ power }) => !Number.isInteger(2 * power)))
      throw new Error(`unit "${text}" has a power that is neither whole nor a half`);
    return unit;
  };
  const factorsOf = (text: string): Part[] => [
    ...measure(text).units.map((part): Part => [part.unit.value * part.prefix.value, part.power]),
    [Number(LEADING_NUMBER.exec(text)?.[1] ?? 1), 1],
  ];

  const clock = measure(clockUnit);
  const size = measure("1").dimensions.length;
  const timeAxis = clock.dimensions.indexOf(1);
  if (timeAxis < 0 || clock.dimensions.some((power, axis) => power !== 0 && axis !== timeAxis))
    throw new Error(`the clock's unit "${clockUnit}" is not a unit of time, such as month`);
  const clockSize = quotient(factorsOf(clockUnit));
  const names = Array.from({ length: size }, (_, i) => OWN_DIMENSIONS[i] ?? `dimension${i}`);
  for (const name of [clockUnit, ...Object.keys(baseUnits)])
    names[measure(name).dimensions.indexOf(1)] = name;

  // Time is printed last, as one says it: gpu/person/month.
  const axes = [...names.keys()].sort((a, b) => Number(a === timeAxis) - Number(b === timeAxis));

  const parse = (text: string): Unit => {
    const unit = measure(text);
    const powers = Array.from({ length: size }, (_, i) => unit.dimensions[i] ?? 0);
    const factor = quotient([...factorsOf(text), [clockSize, -(powers[timeAxis] ?? 0)]]);
    if (!(factor > 0 && Number.isFinite(factor)))
      throw new Error(`unit "${text}" has the size ${factor}: it must be positive`);
    return { powers, factor };
  };
  const power = (name: string, exponent: number): string => (exponent === 1 ? name : `${name}^${exponent}`);
  const print = (powers: readonly number[]): string => {
    const over = axes.flatMap((i) => ((powers[i] ?? 0) > 0 ? [power(names[i] ?? "", powers[i] ?? 0)] : []));
    const under = axes.flatMap((i) =>
      (powers[i] ?? 0) < 0 ? [power(names[i] ?? "", -(powers[i] ?? 0))] : [],
    );
    return [over.join(" ") || "1", ...under].join("/");
  };
  return { parse, print, time: parse(clockUnit), none: parse("1") };
}

type Part = readonly [size: number, power: number];

/** One division of two products, so that 1/year comes out as the double nearest to 1/12. */
function quotient(factors: readonly Part[]): number {
  let over = 1;
  let under = 1;
  for (const [size, power] of factors) {
    const times = Math.abs(power);
    let product = times % 1 === 0 ? 1 : Math.sqrt(size);
    for (let i = 1; i <= times; i++) product *= size;
    if (power > 0) over *= product;
    else under *= product;
  }
  return over / under;
}
