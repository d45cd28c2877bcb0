/** Level or logarithm: offered only where every value is above zero. */
interface SwitchProps {
  readonly chart: string;
  readonly log: boolean;
  readonly onLog: (log: boolean) => void;
}

export function ScaleSwitch({ chart, log, onLog }: SwitchProps) {
  return (
    <button type="button" class="chip" aria-pressed={log} onClick={() => onLog(!log)}>
      log<span class="hidden"> scale: {chart}</span>
    </button>
  );
}
