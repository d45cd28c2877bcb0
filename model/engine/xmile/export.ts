/** A model of the engine as XMILE 1.0, in its base units. */
import { compile } from "../compile.ts";
import type { ModelDefinition } from "../definitions.ts";
import { unitSystem } from "../units.ts";
import { OWN_PREFIX } from "./read-variable.ts";
import { writeVariable } from "./write-variable.ts";
import { type Group, writeView } from "./write-view.ts";
import { element, leaf } from "./write-xml.ts";

export interface ExportOptions {
  /** Values in place of the parameters' own, in base units, as a parameter row has them. */
  readonly values?: Readonly<Record<string, number>>;
  /** Parameters whose value is no longer in doubt, so that no range is written beside it. */
  readonly set?: readonly string[];
  /** Parts of the model that are drawn and listed together; one for all where left out. */
  readonly groups?: readonly Group[];
  /** Time between saved values, for Stella; every step where left out. */
  readonly saveInterval?: number;
  readonly title?: string;
  readonly version: string;
}

/**
 * Text that importing brings back to the program `compile` makes of the model; ranges, noises and flows of single cells
 * stand beside the standard under a prefix of their own, and other tools may pass over them.
 * @throws ModelError where the model does not compile.
 */
export function exportXmile(model: ModelDefinition, options: ExportOptions): string {
  const { values = {}, set = [], title = model.name, version, saveInterval } = options;
  const program = compile(model);
  const groups = options.groups ?? [{ name: model.name, ids: Object.keys(model.quantities) }];
  const writing = { model, values, set, system: unitSystem(model.clock.unit, model.baseUnits) };
  const variables = Object.entries(model.quantities).flatMap(([id, quantity]) =>
    writeVariable(writing, id, quantity),
  );
  // Stocks are joined to their flows by pipes, and lookups are not drawn.
  const causes = new Map(
    program.catalogue.map(({ id, quantity, causes: all }) => [
      id,
      quantity.kind === "stock" ? all.filter((one) => model.quantities[one]?.kind !== "flow") : all,
    ]),
  );
  const { start, stop, dt, unit } = model.clock;
  const perUnit = 1 / dt;
  const file = element(
    "xmile",
    {
      version: "1.0",
      xmlns: "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0",
      "xmlns:isee": "http://iseesystems.com/XMILE",
      [`xmlns:${OWN_PREFIX}`]: "urn:chokepoint:xmile",
    },
    [
      element("header", {}, [
        element("options", { namespace: "std, isee" }, usesOf(model)),
        leaf("name", title),
        leaf("vendor", "Chokepoint"),
        leaf("product", "Chokepoint", { version, lang: "en" }),
      ]),
      element("sim_specs", { method: "euler", time_units: unit, "isee:save_interval": saveInterval }, [
        leaf("start", String(start)),
        leaf("stop", String(stop)),
        perUnit > 1 && Number.isInteger(perUnit)
          ? leaf("dt", String(perUnit), { reciprocal: "true" })
          : leaf("dt", String(dt)),
      ]),
      element(
        "model_units",
        {},
        Object.entries(model.baseUnits).map(([name, aliases]) =>
          element(
            "unit",
            { name },
            aliases.map((alias) => leaf("alias", alias)),
          ),
        ),
      ),
      element(
        "dimensions",
        {},
        Object.entries(model.dimensions).map(([name, elements]) =>
          element(
            "dim",
            { name, size: elements.length },
            elements.map((one) => element("elem", { name: one })),
          ),
        ),
      ),
      element("model", {}, [
        element("variables", {}, [...variables, ...groups.map(writeGroup)]),
        element("views", {}, [writeView(model, groups, causes)]),
      ]),
    ],
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${file}\n`;
}

function usesOf(model: ModelDefinition): string[] {
  const widest = Math.max(0, ...Object.values(model.quantities).map(({ over }) => over?.length ?? 0));
  return widest === 0 ? [] : [element("uses_arrays", { maximum_dimensions: widest })];
}

const writeGroup = ({ name, ids }: Group): string =>
  element(
    "group",
    { name: `${name} sector` },
    ids.map((id) => element("entity", { name: id })),
  );
