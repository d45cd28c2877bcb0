/** Opens a chart with its exact specification and data; vega-embed and Vega-Lite are fetched only then. */
import type { Picture } from "./view.ts";

export async function openChart(
  source: "fan" | "flows",
  name: string,
  picture: Picture,
  log: boolean,
): Promise<void> {
  const [{ default: embed }, { expressionInterpreter }, { default: written }] = await Promise.all([
    import("vega-embed"),
    import("vega-interpreter"),
    source === "fan" ? import("./fan.vl.json") : import("./flows.vl.json"),
  ]);
  const spec = filled(log ? logarithmic(written) : written, picture, name);
  const dialog = document.createElement("dialog");
  dialog.className = "chart-dialog";
  dialog.setAttribute("aria-label", `${name}: chart and specification`);
  const place = document.createElement("div");
  const text = document.createElement("textarea");
  text.readOnly = true;
  text.rows = 12;
  text.value = JSON.stringify(spec, null, 2);
  text.setAttribute("aria-label", "Vega-Lite specification with its data");
  const close = document.createElement("button");
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(close, place, text);
  document.body.append(dialog);
  const result = await embed(place, spec as never, {
    mode: "vega-lite",
    renderer: "svg",
    ast: true,
    expr: expressionInterpreter,
    // The page's policy forbids style text, and the editor would send the data elsewhere.
    defaultStyle: false,
    actions: false,
    tooltip: false,
  });
  dialog.addEventListener("close", () => {
    result.finalize();
    dialog.remove();
  });
  dialog.showModal();
}

interface Written {
  readonly encoding: object;
  readonly params: readonly { readonly name: string; readonly value: unknown }[];
}

/** With a logarithmic vertical axis; a chart of flows, which has none, says nothing of `y` and never asks. */
function logarithmic(written: Written): Written {
  const { y, ...encoding } = written.encoding as { y?: { scale: object } };
  if (y === undefined) return written;
  return {
    ...written,
    encoding: { ...encoding, y: { ...y, scale: { ...y.scale, type: "log", zero: undefined } } },
  };
}

/** The specification as drawn: parameters at their present values, every dataset written in. */
function filled(written: Written, { data, signals }: Picture, title: string): Record<string, unknown> {
  return {
    ...written,
    title,
    params: written.params.map((each) => ({ ...each, value: signals[each.name] ?? each.value })),
    datasets: data,
  };
}
