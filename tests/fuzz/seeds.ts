/** Models that use every part of the reader, for damage to begin from. */
import { aux, flow, over, stock, xmile } from "../helpers/xmile.ts";

const dimensions = `<dimensions><dim name="Location"><elem name="Boston"/><elem name="New York"/></dim><dim name="N" size="3"/></dimensions>`;

export const seeds: readonly string[] = [
  xmile(
    stock("Tea Temperature", "180", "<outflow>loss</outflow><non_negative/>") +
      flow("loss", "(Tea_Temperature - room) / 10", "<multiplier>2</multiplier>") +
      aux("room", "70", "<units>F</units><doc>warm</doc>"),
    { method: "rk4" },
  ),
  xmile(
    aux("a", "DELAY3(TIME, 4, 0) + SMTHN(b, 2, n) + DELAY(b, 2)") +
      aux("b", "STEP(1, 3) + RAMP(2, 5) + PULSE(3, 1, 2)") +
      aux("n", "3") +
      aux("c", "PREVIOUS(SELF, 0) + INIT(TREND(b, 2)) + FORCST(b, 3, 4)") +
      aux("d", "IF a > b AND NOT c = 0 THEN MAX(a, b) ELSE SAFEDIV(a, b, 1) MOD 3"),
  ),
  xmile(
    `<aux name="A">${over("Location", "N")}<element subscript="Boston,1"><eqn>1</eqn></element>${["Boston,2", "Boston,3", "New York,1", "New York,2", "New York,3"].map((one) => `<element subscript="${one}"><eqn>2</eqn></element>`).join("")}</aux>` +
      aux("x", "A[Location, N] * 2 + SUM(A[Location, *])", over("Location", "N")) +
      aux("y", "SUM(A) + MEAN(A[*, 1:2]) + A[TIME, 1] + SIZE(A) + STDDEV(A)") +
      stock("S", "0", `${over("N")}<inflow>F</inflow>`) +
      flow("F", "N + A[Boston, N]", over("N")),
    { before: dimensions },
  ),
  xmile(
    aux("g", "TIME", '<gf type="extrapolate"><xscale min="0" max="9"/><ypts>1,2,3</ypts></gf>') +
      `<gf name="h" type="discrete"><xpts sep=";">0;1;2</xpts><ypts>1,5,5</ypts></gf>` +
      aux("k", "h(TIME) + LOOKUP(g, 3)"),
    { before: "<behavior><non_negative/></behavior>" },
  ),
  xmile(
    `<module name="sub"><connect to="in" from=".t"/></module>${aux("t", "TIME")}${aux("u", "sub.out + LOG(8, 2) + SM(t, 3)")}`,
    {
      after: `<model name="sub"><variables>${aux("in", "")}${aux("out", "in * 2")}</variables></model>
<macro name="LOG"><parm>x</parm><parm>base</parm><eqn>LN(x)/LN(base)</eqn></macro>
<macro name="SM"><parm>i</parm><parm default="2">d</parm><eqn>s</eqn><variables>${stock("s", "i", "<inflow>c</inflow>")}${flow("c", "(i - s)/d")}</variables></macro>`,
    },
  ),
  xmile(
    aux("r", "RANDOM(0, 1) + NORMAL(0, 1, 3) + EXPRND(2)") + aux("p", "POISSON(r + 1) + LOGNORMAL(10, 1)"),
    { specs: "<start>0</start><stop>5</stop><dt reciprocal='true'>2</dt>" },
  ),
];
