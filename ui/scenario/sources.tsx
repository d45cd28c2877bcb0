/** The sources of a story: evidence rows by their titles, linked; other sources as they stand. */
import { evidence } from "../../model/index.ts";

const rows = new Map(evidence.map((row) => [row.id, row]));

export function StorySources({ sources }: { sources: readonly string[] }) {
  return (
    <ul class="sources">
      {sources.map((source) => {
        const row = rows.get(source);
        if (row === undefined)
          return <li key={source}>{source === "model" ? "The model's own ranges and sources" : source}</li>;
        return (
          <li key={source}>
            {row.claim}{" "}
            {row.url === null ? (
              <cite>{row.title}</cite>
            ) : (
              <a href={row.url} rel="noreferrer" target="_blank">
                {row.title}
              </a>
            )}{" "}
            (confidence {row.confidence})
          </li>
        );
      })}
    </ul>
  );
}
