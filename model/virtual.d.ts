/** What the plugin in vite-plugin.ts serves. */
declare module "virtual:program" {
  export const program: import("./engine/index.ts").Program;
  export const modelHash: string;
  export const vector: import("./engine/index.ts").VectorModule;
  export const factory: import("./engine/index.ts").KernelFactory;
}
