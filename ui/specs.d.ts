/** Vega-Lite specifications compiled by charts/vite-plugin.ts. */
declare module "*.vl.json?vega" {
  const spec: import("vega").Spec;
  export default spec;
}
