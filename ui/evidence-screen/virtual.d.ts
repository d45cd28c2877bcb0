/** What vite-plugin.ts serves. */
declare module "virtual:scores" {
  export const scores: readonly import("../../scenarios/index.ts").Score[];
  export const members: number;
}
