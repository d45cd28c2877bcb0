/** The content security policy: nothing from elsewhere, no code made from text. In the page and in the header. */
import type { Plugin } from "vite";

export const contentSecurityPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";

/** Puts the policy into the built page; a page being developed is left alone, since its tools need inline code. */
export const policyPlugin = (): Plugin => ({
  name: "chokepoint-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
      injectTo: "head-prepend",
    },
  ],
});
