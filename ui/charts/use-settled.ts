/** What is said at rest: kept as it was while a lever is moving, since nobody reads on then. */
import { useRef } from "preact/hooks";

export function useSettled<Said>(isMoving: boolean): (say: () => Said) => Said {
  const last = useRef<{ said: Said }>(undefined);
  return (say) => {
    if (last.current === undefined || !isMoving) last.current = { said: say() };
    return last.current.said;
  };
}
