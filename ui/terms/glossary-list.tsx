/** The glossary, shut until asked for. */
import { glossary } from "./glossary.ts";

export function Glossary() {
  return (
    <details class="glossary">
      <summary>Words used here</summary>
      <dl>
        {Object.entries(glossary)
          .sort(([, [a]], [, [b]]) => a.localeCompare(b, "en"))
          .map(([id, [name, meaning]]) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
