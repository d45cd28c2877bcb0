/** An XMILE file read whole: specifications, dimensions, models, macros. */
import type { Behavior, Dimension, MacroSource, ModelSource, ModuleSource, XmileFile } from "./file.ts";
import { displayName } from "./names.ts";
import { numberOf } from "./read-graph.ts";
import { readSpecs } from "./read-specs.ts";
import { placeOf, readNonNegative, readVariable } from "./read-variable.ts";
import type { Refusals } from "./refusals.ts";
import { childOf, childrenOf, type Element } from "./xml.ts";

/** Elements an array may have along one dimension. */
const LONGEST = 10_000;

/** @throws ModelError listing what the file lacks or what is not supported. */
export function readFile(root: Element, refusals: Refusals): XmileFile {
  if (root.name !== "xmile")
    refusals.add(`line ${root.line}`, `the file is <${root.name}>, not <xmile>: it is no XMILE file`);
  refusals.stop();
  const header = childOf(root, "header");
  refuseOptions(header, refusals);
  const data = childOf(root, "data");
  if (data && childOf(data, "import"))
    refusals.add(placeOf(data), "imported data are not supported: write them as a graphical function");
  // A file of one model may give its clock there.
  const clocks = [root, ...childrenOf(root, "model")].flatMap((one) => childOf(one, "sim_specs") ?? []);
  const specs = readSpecs(clocks[0], refusals);
  const models = childrenOf(root, "model").map((model) => readModel(model, specs, refusals));
  if (models.length === 0) refusals.add(`line ${root.line}, <xmile>`, "it holds no <model>");
  const list = childOf(root, "dimensions");
  return {
    name: displayName((header && childOf(header, "name")?.text) ?? "") || "model",
    specs,
    dimensions: list ? childrenOf(list, "dim").flatMap((dim) => readDimension(dim, refusals)) : [],
    behavior: readBehavior(root, refusals),
    models,
    macros: childrenOf(root, "macro").flatMap((macro) => readMacro(macro, refusals)),
  };
}

/** What the header says that would change results. */
function refuseOptions(header: Element | undefined, refusals: Refusals): void {
  if (header === undefined) return;
  const includes = childOf(header, "includes");
  if (includes && includes.children.length > 0)
    refusals.add(placeOf(includes), "included files are not read: put what is used into this one");
  const options = childOf(header, "options");
  const arrays = options && childOf(options, "uses_arrays");
  if (arrays && /nan/i.test(arrays.attributes.get("invalid_index_value") ?? ""))
    refusals.add(placeOf(arrays), "an invalid index gives 0 here; NaN is not supported");
}

function readDimension(dim: Element, refusals: Refusals): Dimension[] {
  const name = displayName(dim.attributes.get("name") ?? "");
  const named = childrenOf(dim, "elem").map((elem) => displayName(elem.attributes.get("name") ?? ""));
  const size = refusals.attempt(placeOf(dim), () =>
    named.length > 0 ? named.length : numberOf(dim.attributes.get("size") ?? "", "its size"),
  );
  if (size === undefined) return [];
  if (name === "" || !(Number.isInteger(size) && size >= 1 && size <= LONGEST)) {
    refusals.add(placeOf(dim), `a dimension has a name and 1 to ${LONGEST} elements, found ${size}`);
    return [];
  }
  return [
    {
      name,
      elements: named.length > 0 ? named : Array.from({ length: size }, (_, i) => String(i + 1)),
    },
  ];
}

function readBehavior(element: Element, refusals: Refusals): Behavior {
  const behavior = childOf(element, "behavior");
  if (behavior === undefined) return { stock: undefined, flow: undefined };
  for (const child of behavior.children)
    if (child.prefix === "" && !["non_negative", "stock", "flow"].includes(child.name))
      refusals.add(
        placeOf(behavior),
        `<${child.name}> is not supported: non_negative, for stock, flow or both`,
      );
  const setting = (kind: string): boolean | undefined =>
    refusals.attempt(placeOf(behavior), () => {
      const own = childOf(behavior, kind);
      return (own && readNonNegative(own)) ?? readNonNegative(behavior);
    });
  return { stock: setting("stock"), flow: setting("flow") };
}

function readModel(model: Element, whole: XmileFile["specs"], refusals: Refusals): ModelSource {
  const name = model.attributes.get("name");
  const place = placeOf(model);
  if (model.attributes.has("resource"))
    refusals.add(place, "models in another file are not read: put them into this one");
  if (model.attributes.has("encryption-scheme")) refusals.add(place, "encrypted models cannot be read");
  const own = childOf(model, "sim_specs");
  if (own) {
    const { start, stop, dt } = readSpecs(own, refusals);
    if (start !== whole.start || stop !== whole.stop || dt !== whole.dt)
      refusals.add(place, "its own <sim_specs> differ from the file's: a model runs on one clock");
  }
  return {
    name: name === undefined || displayName(name) === "" ? undefined : displayName(name),
    behavior: readBehavior(model, refusals),
    ...readContents(model, refusals),
  };
}

function readContents(model: Element, refusals: Refusals): Pick<ModelSource, "variables" | "modules"> {
  const children = childrenOf(model, "variables").flatMap((list) => list.children);
  for (const child of children)
    if (child.prefix === "" && !["stock", "flow", "aux", "gf", "module", "group"].includes(child.name))
      refusals.add(placeOf(child), `<${child.name}> is not supported`);
  const own = children.filter(({ prefix }) => prefix === "");
  return {
    variables: own
      .filter(({ name }) => ["stock", "flow", "aux", "gf"].includes(name))
      .flatMap((element) => readVariable(element, refusals) ?? []),
    modules: own
      .filter(({ name }) => name === "module")
      .flatMap((element) => readModule(element, refusals) ?? []),
  };
}

function readModule(module: Element, refusals: Refusals): ModuleSource | undefined {
  const name = displayName(module.attributes.get("name") ?? "");
  const place = placeOf(module);
  if (module.attributes.has("resource"))
    refusals.add(place, "modules in another file are not read: put the model into this one");
  if (name === "") refusals.add(place, "it has no name");
  // Simlin lets several modules share a model under a name of its own.
  const model = [...module.attributes].find(([key]) => key.endsWith(":model_name"))?.[1];
  return {
    name,
    model: model === undefined ? name : displayName(model),
    connections: childrenOf(module, "connect").map(({ attributes }) => ({
      to: attributes.get("to") ?? "",
      from: attributes.get("from") ?? "",
    })),
    place,
  };
}

function readMacro(macro: Element, refusals: Refusals): MacroSource[] {
  const place = placeOf(macro);
  const name = displayName(macro.attributes.get("name") ?? "");
  const equation = childOf(macro, "eqn")?.text;
  if (macro.attributes.has("filter")) refusals.add(place, "option filters are not supported");
  if (childOf(macro, "sim_specs"))
    refusals.add(place, "macros with a clock of their own are not supported: write the loop out");
  const { variables, modules } = readContents(macro, refusals);
  if (modules.length > 0) refusals.add(place, "modules inside macros are not supported");
  if (name === "" || equation === undefined) {
    refusals.add(place, "a macro has a name and an equation");
    return [];
  }
  const parameters = childrenOf(macro, "parm").map(({ text, attributes }) => ({
    name: displayName(text),
    otherwise: attributes.get("default"),
  }));
  return [{ name, parameters, equation, variables, place, behavior: readBehavior(macro, refusals) }];
}
