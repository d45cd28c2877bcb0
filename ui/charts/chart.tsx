/** A chart's place on the page: the view lives as long as the panel, its size follows the panel's. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Spec } from "vega";
import { type Axis, type Frame, frameOf } from "./geometry.ts";
import { type ChartView, createView, type Picture, withLog } from "./view.ts";

interface ChartProps {
  readonly spec: Spec;
  readonly picture: Picture;
  readonly axis: Axis;
  /** What is laid over the canvas, such as the cursor. */
  readonly over: (frame: Frame) => preact.ComponentChildren;
}

export function Chart({ spec, picture, axis, over }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<ChartView | undefined>(undefined);
  const [frame, setFrame] = useState<Frame>();
  const drawn = useMemo(() => (axis.log ? withLog(spec) : spec), [spec, axis.log]);

  // The view is made once per specification; later pictures reach it through the second effect.
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const made = createView(element, drawn, picture);
    view.current = made;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      made.resize(width, height);
      setFrame(frameOf(width, height));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.end();
      view.current = undefined;
      element.replaceChildren();
    };
  }, [drawn]);

  useEffect(() => view.current?.show(picture), [picture]);

  return (
    <div class="canvas">
      <div class="plot" ref={place} aria-hidden="true" />
      {frame && over(frame)}
    </div>
  );
}
