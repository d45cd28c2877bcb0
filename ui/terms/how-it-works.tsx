/** How to read the page, what it is not, and its words. */
import { Glossary } from "./glossary-list.tsx";
import "./terms.css";

export function HowItWorks() {
  return (
    <section class="how" aria-label="How to read this">
      <h3>How to read this</h3>
      <ul>
        <li>
          The line is the middle of many runs; the bands hold half and nine tenths of them. Judge by the
          bands, not by the line.
        </li>
        <li>
          Dashed is <b>Today</b>: every lever as it stands. What differs from it is what the levers do.
        </li>
        <li>A bracket under a track is what the sources support; a tick is the default.</li>
        <li>The shape over a track of group C is what the runs draw from; the lever moves its middle.</li>
      </ul>
      <h3>What it is not</h3>
      <p>
        Not a forecast. It says what would follow if its equations and ranges held. The bands hold unknown
        numbers and chance, not the doubt about the equations themselves.
      </p>
      <Glossary />
    </section>
  );
}
