/** Why a scored row is missed after the fit, by the row's id; the generator fails when a note and a miss do not match. */
export const missNotes: Readonly<Record<string, string>> = {
  "CAL-10":
    "The model's runs of early 2025 are larger than the largest one known. The row says of itself that it is a floor (at least 7e23 operations, larger runs may be unpublished), its central value stands at the very bottom of its own range, and the model's median lies well within that range. Between the two rows of the stock (H1-08, H1-12) home computing grew about sixfold, and between the two rows of runs the largest known one grew about fourfold; a model in which runs follow computing, as they do here, puts the second run higher.",
  "CAL-16":
    "The model's frontier of the end of 2023 is too large by about a fifth, and that of early 2025 a little too small. The two records lie further apart than the steady growth that the model gives the frontier between them (CAL-17 is about nine times CAL-16 in fourteen months, against about five times a year), so a line through both misses the lower one; its median still lies within the row's own range.",
  "H10-06":
    "Inside, but the interval is five times as wide as the evidence's range. That range is the doubt about a count in trade records and has its centre at its upper end, while the model's interval is the spread of chance in size, payment and enforcement of one event; no fit of parameters narrows it, and a model that gave this burst to within a tenth would claim to know it.",
};
