/** Education: how people come to build models and rise: graduates, retraining, mentors and promotion (model.md, section 2, talent). */
import { flow, parameter, type Quantities, variable } from "../engine/index.ts";
import { policy } from "./policy.ts";

const over = ["grade"];

export const education: Quantities = {
  aiGraduates: parameter(
    { value: 3500, low: 3000, high: 4500, unit: "person/year", shape: "triangular", source: "T31" },
    "Graduates in AI in 2023",
  ),
  graduateDate: parameter(
    { value: 2023, unit: "year", source: "assumption" },
    "Date to which that number belongs",
  ),
  graduateGrowth: parameter(
    {
      value: 5,
      low: 1,
      high: 12,
      unit: "percent/year",
      shape: "triangular",
      source: "assumption",
      note: "T32 states a far higher target.",
    },
    "Growth of the number of graduates",
  ),
  ...policy(
    "graduateEffort",
    { unit: "ratio", history: [[2020, 1]], source: "assumption" },
    "Places to study AI relative to the present plan",
  ),
  educationTime: parameter(
    { value: 5, low: 4, high: 6, unit: "year", shape: "triangular", source: "assumption" },
    "Time from a new place to study to its graduates",
  ),
  builderShare: parameter(
    { value: 0.055, low: 0.03, high: 0.09, unit: "share", shape: "lognormal", source: "assumption" },
    "Share of AI graduates who come to build models",
  ),
  teacherElasticity: parameter(
    { value: 0.5, low: 0.2, high: 0.9, unit: "1", shape: "triangular", source: "assumption" },
    "How the number of able graduates follows the number of those who can teach them",
  ),
  draftDrag: parameter(
    { value: 0.15, low: 0, high: 0.3, unit: "share", shape: "triangular", source: "assumption" },
    "Share of able graduates lost to war and its prospects",
  ),
  fieldState: variable(
    "1",
    "SMTH3((builders[senior] + builders[elite]) / INIT(builders[senior] + builders[elite]), educationTime) ^ teacherElasticity * (1 - draftDrag * flight)",
    "State of the field as students meet it: teachers, jobs and the draft",
  ),
  recruits: flow(
    "person/year",
    "aiGraduates * EXP(graduateGrowth * (TIME - graduateDate)) * SMTH3(graduateEffort, educationTime) * builderShare * fieldState + MAX(0, centreRecruits) * researchCentres",
    "Graduates who come to build models",
  ),
  retrainingHazard: parameter(
    { value: 0.0001, low: 0.00003, high: 0.0003, unit: "1/year", shape: "lognormal", source: "assumption" },
    "IT specialists who become model builders, per person and year",
  ),
  retraining: flow(
    "person/year",
    "itSpecialists * retrainingHazard",
    "IT specialists who become model builders",
  ),
  promotionTime: parameter(
    { value: 5, low: 3, high: 8, unit: "year", shape: "lognormal", source: "T50" },
    "Time from junior to senior model builder",
  ),
  eliteTime: parameter(
    { value: 60, low: 35, high: 100, unit: "year", shape: "lognormal", source: "assumption" },
    "Mean time from senior to leading model builder; most never are",
  ),
  juniorsPerMentor: parameter(
    { value: 3, low: 2, high: 5, unit: "1", shape: "triangular", source: "assumption" },
    "Juniors whom one senior can bring on",
  ),
  ...policy(
    "researchCentres",
    {
      unit: "1",
      history: [
        [2021.7, 0],
        [2021.9, 6],
        [2023, 12],
        [2025.9, 13],
      ],
      source: "T43",
    },
    "Research centres and university laboratories for AI that the state pays for",
  ),
  juniorsPerCentre: parameter(
    { value: 12, low: 4, high: 30, unit: "person", shape: "lognormal", source: "assumption" },
    "Juniors whom one research centre can bring on beside the seniors elsewhere",
  ),
  centreRecruits: parameter(
    { value: 1, low: 0, high: 3, unit: "person/year", shape: "triangular", source: "assumption" },
    "People whom one research centre brings to building models a year",
  ),
  mentoring: variable(
    "share",
    "MIN(1, SAFEDIV(juniorsPerMentor * (builders[senior] + builders[elite]) + juniorsPerCentre * researchCentres, builders[junior], 1))",
    "Share of juniors who have a mentor",
  ),
  promotions: flow(
    "person/year",
    {
      junior: "builders[junior] * mentoring / promotionTime",
      senior: "builders[senior] / eliteTime",
      elite: "0",
    },
    "Model builders who rise to the next grade",
    { over },
  ),
};
