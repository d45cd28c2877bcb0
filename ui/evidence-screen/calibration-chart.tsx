/** The calibration's picture, as wide as its place. */
import { useEffect, useRef } from "preact/hooks";
import { parse, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { type Picture, withData } from "../charts/view.ts";
import calibrationSpec from "./calibration.vl.json?vega";

const HEIGHT = 760;
const PADDING = { left: 12, right: 12, top: 8, bottom: 40 };

export function CalibrationChart({ picture }: { picture: Picture }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const view = new View(parse(withData(calibrationSpec, picture), undefined, { ast: true }), {
      expr: expressionInterpreter,
      renderer: "canvas",
      container: element,
      hover: false,
      tooltip: () => {},
    });
    view.padding(PADDING).height(HEIGHT);
    const observer = new ResizeObserver(
      ([entry]) =>
        entry &&
        void view.width(Math.max(200, entry.contentRect.width - PADDING.left - PADDING.right)).runAsync(),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      view.finalize();
      element.replaceChildren();
    };
  }, [picture]);
  return (
    <div
      class="canvas"
      ref={place}
      style={{ height: `${HEIGHT + PADDING.top + PADDING.bottom}px` }}
      aria-hidden="true"
    />
  );
}
