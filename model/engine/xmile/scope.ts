/** Models written out: one scope for each module, one entity for each variable in it, connections joined. */
import { type Expression, number, read } from "../expression.ts";
import { dividesSpan } from "../steps.ts";
import type { Behavior, Dimension, ModelSource, ModuleSource, VariableSource, XmileFile } from "./file.ts";
import { canonicalName, qualifiedParts } from "./names.ts";
import type { Refusals } from "./refusals.ts";

/** Modules within modules deeper than this would be a model that holds itself. */
const DEEPEST = 32;
/** Models that each hold the next one twice would double with every level. */
const MOST = 10_000;

export interface Axis extends Dimension {
  readonly key: string;
  /** Place of each element by its canonical name. */
  readonly places: ReadonlyMap<string, number>;
}
export interface Entity {
  /** As a column is headed: `module.name`. */
  readonly id: string;
  readonly source: VariableSource;
  readonly scope: Scope;
  readonly over: readonly Axis[];
  readonly nonNegative: boolean;
  /** The variable a connection puts in its place. */
  link: Entity | undefined;
}
export interface Scope {
  readonly prefix: string;
  readonly parent: Scope | undefined;
  readonly entities: Map<string, Entity>;
  readonly modules: Map<string, Scope>;
  /** Inputs of a macro in one use of it; undefined outside macros. */
  readonly inputs: ReadonlyMap<string, Expression> | undefined;
}
export interface World {
  readonly file: XmileFile;
  readonly axes: ReadonlyMap<string, Axis>;
  readonly root: Scope;
  /** Every entity of the models, modules after the variables of the model that holds them. */
  readonly entities: readonly Entity[];
  /** What STOPTIME is: the stop the file gives, also where whole steps end before it. */
  readonly stopTime: Expression;
}

export function buildWorld(file: XmileFile, refusals: Refusals): World {
  const axes = new Map<string, Axis>();
  for (const dimension of file.dimensions) {
    const key = canonicalName(dimension.name);
    const places = new Map(dimension.elements.map((element, i) => [canonicalName(element), i]));
    if (axes.has(key)) refusals.add(`dimension ${dimension.name}`, "it is defined twice");
    if (places.size < dimension.elements.length)
      refusals.add(`dimension ${dimension.name}`, "two of its elements have the same name");
    axes.set(key, { ...dimension, key, places });
  }
  const entities: Entity[] = [];
  let scopes = 0;
  const models = new Map(file.models.map((model) => [canonicalName(model.name ?? ""), model]));
  const rootModel = rootOf(file);

  const build = (model: ModelSource, prefix: string, parent: Scope | undefined, depth: number): Scope => {
    const scope = newScope(prefix, parent);
    scopes += 1;
    entities.push(...addEntities(scope, model, file.behavior, axes, refusals));
    for (const module of model.modules) {
      const source = models.get(canonicalName(module.model));
      if (depth >= DEEPEST) refusals.add(module.place, `modules are nested deeper than ${DEEPEST}`);
      else if (scopes >= MOST) refusals.add(module.place, `the file comes to more than ${MOST} modules`);
      else if (source === undefined || source === rootModel)
        refusals.add(module.place, `there is no <model name="${module.model}">`);
      else if (scope.modules.has(canonicalName(module.name)))
        refusals.add(module.place, "two modules have this name");
      else
        scope.modules.set(
          canonicalName(module.name),
          build(source, `${prefix}${module.name}.`, scope, depth + 1),
        );
    }
    for (const module of model.modules) connect(scope, module, refusals);
    return scope;
  };
  const root = build(rootModel, "", undefined, 0);
  const { start, stop, dt } = file.specs;
  const stopTime = dividesSpan(start, stop, dt) ? read("STOPTIME") : number(stop);
  return { file, axes, root, entities, stopTime };
}

/** The unnamed model; where all have names, the first that is no module. */
function rootOf({ models }: XmileFile): ModelSource {
  const used = new Set(models.flatMap(({ modules }) => modules.map(({ model }) => canonicalName(model))));
  const root =
    models.find(({ name }) => name === undefined) ??
    models.find(({ name }) => !used.has(canonicalName(name ?? ""))) ??
    models[0];
  if (root === undefined) throw new Error("the file holds no model");
  return root;
}

export const newScope = (
  prefix: string,
  parent: Scope | undefined,
  inputs?: ReadonlyMap<string, Expression>,
): Scope => ({ prefix, parent, entities: new Map(), modules: new Map(), inputs });

export function addEntities(
  scope: Scope,
  { variables, behavior }: Pick<ModelSource, "variables" | "behavior">,
  whole: Behavior,
  axes: ReadonlyMap<string, Axis>,
  refusals: Refusals,
): Entity[] {
  return [...variables, ...variables.flatMap(namedGraph)].flatMap((source) => {
    const key = canonicalName(source.name);
    if (scope.entities.has(key)) {
      refusals.add(source.place, "another variable of the model has this name");
      return [];
    }
    const over = source.over.flatMap((name) => {
      const axis = axes.get(canonicalName(name));
      if (axis === undefined) refusals.add(source.place, `there is no dimension "${name}"`);
      return axis ?? [];
    });
    const kind = source.kind === "stock" || source.kind === "flow" ? source.kind : undefined;
    const cascade = kind && (source.nonNegative ?? behavior[kind] ?? whole[kind]);
    const id = scope.prefix + source.name;
    const entity: Entity = { id, source, scope, over, nonNegative: cascade ?? false, link: undefined };
    scope.entities.set(key, entity);
    return [entity];
  });
}

/** A graph inside a variable may have a name of its own, to be called by. */
function namedGraph(source: VariableSource): VariableSource[] {
  const { graph } = source;
  if (source.kind === "gf" || graph?.name === undefined || graph.points.length === 0) return [];
  if (canonicalName(graph.name) === canonicalName(source.name)) return [];
  return [{ ...source, kind: "gf", name: graph.name, over: [], elements: [], extension: undefined }];
}

/** Puts the variables of a module's connections in place of its inputs. */
function connect(scope: Scope, module: ModuleSource, refusals: Refusals): void {
  const own = scope.modules.get(canonicalName(module.name));
  if (own === undefined) return;
  for (const { to, from } of module.connections) {
    const target = inputOf(scope, own, to);
    const source = find(scope, qualifiedParts(from)) ?? find(own, qualifiedParts(from));
    if (target === undefined || source === undefined) {
      const missing = target === undefined ? to : from;
      refusals.add(module.place, `its connection from "${from}" to "${to}": there is no "${missing}"`);
    } else if (target.link !== undefined && target.link !== source) {
      refusals.add(module.place, `two connections lead to "${to}"`);
    } else {
      target.link = source;
    }
  }
}

/** A connection leads to an input of its module, of one inside it, or, with a dot in front, of the model that holds it. */
function inputOf(scope: Scope, own: Scope, text: string): Entity | undefined {
  const parts = qualifiedParts(text);
  if (parts[0] === "") return find(scope, parts);
  return inside(own, parts) ?? find(scope, parts);
}

/** A variable by its qualified name as seen from a scope: in it, or in the models around it. */
export function find(scope: Scope, parts: readonly string[]): Entity | undefined {
  const path = parts[0] === "" ? parts.slice(1) : parts;
  for (let around: Scope | undefined = scope; around !== undefined; around = around.parent) {
    const found = inside(around, path);
    if (found) return found;
  }
  return undefined;
}

/** A variable by its path downwards from a scope. */
function inside(scope: Scope, parts: readonly string[]): Entity | undefined {
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  if (rest.length === 0) return scope.entities.get(canonicalName(first));
  const module = scope.modules.get(canonicalName(first));
  return module && inside(module, rest);
}

/** What stands in the end behind connections of connections. @throws Error where they lead in a circle. */
export function linked(entity: Entity): Entity {
  const seen = new Set<Entity>();
  let last = entity;
  while (last.link !== undefined) {
    if (seen.has(last)) throw new Error(`the connections of ${entity.id} lead in a circle`);
    seen.add(last);
    last = last.link;
  }
  return last;
}
