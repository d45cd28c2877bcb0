/** Fetches the evidence screen when it is first looked at: the charts need none of it. */
import { useEffect, useState } from "preact/hooks";

export function EvidencePart() {
  const [Screen, setScreen] = useState<{ part: preact.FunctionComponent } | undefined>(undefined);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    import("./evidence-screen.tsx").then(
      ({ EvidenceScreen }) => setScreen({ part: EvidenceScreen }),
      (error: Error) => setProblem(`The evidence could not be loaded: ${error.message}`),
    );
  }, []);
  if (problem !== "") return <p role="alert">{problem}</p>;
  return Screen ? <Screen.part /> : <p class="wait">The evidence is being fetched.</p>;
}
