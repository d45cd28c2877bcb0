/** A chart's place on the page: the view lives as long as the panel, its size follows the panel's. */
import { useEffect, useRef } from "preact/hooks";
import type { Spec } from "vega";
import { type ChartView, createView, type Picture } from "./view.ts";

const HEIGHT = 320;

export function Chart({ spec, picture }: { spec: Spec; picture: Picture }) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<ChartView | undefined>(undefined);

  // The view is made once per specification; later pictures reach it through the second effect.
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const made = createView(element, spec, picture);
    view.current = made;
    const observer = new ResizeObserver(([entry]) => entry && made.resize(entry.contentRect.width, HEIGHT));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.end();
      view.current = undefined;
      element.replaceChildren();
    };
  }, [spec]);

  useEffect(() => view.current?.show(picture), [picture]);

  return <div class="canvas" ref={place} style={{ height: `${HEIGHT}px` }} aria-hidden="true" />;
}
