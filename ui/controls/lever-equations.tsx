/** The equations that a lever enters, as the model has them. */
import { compiled } from "../../model/compiled.ts";
import type { Lever } from "../../scenarios/index.ts";
import { unitWords } from "../format.ts";
import { reach } from "../touched.ts";
import { equationsOf, nameWords, pieces } from "./equation-words.ts";

export function LeverEquations({ lever }: { lever: Lever }) {
  const { quantity, equations } = reach(lever);
  const entries = compiled.program.catalogue.filter(({ id }) => equations.includes(id));
  return (
    <>
      <p>
        In the model this is <i>{nameWords(quantity)}</i>. It stands in {entries.length}{" "}
        {entries.length === 1 ? "equation" : "equations"}:
      </p>
      <ul class="equations">
        {entries.map(({ id, quantity }) => (
          <li key={id}>
            {equationsOf(quantity).map((text) => (
              <p key={text} class="equation">
                <i>{nameWords(id)}</i> ={" "}
                {pieces(text).map(({ text: part, kind }, i) =>
                  kind === "name" ? <i key={i}>{part}</i> : <span key={i}>{part}</span>,
                )}
              </p>
            ))}
            <p>
              {quantity.about}. <span class="unit">In {unitWords(quantity.unit) || "plain numbers"}.</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
