/** Switches: loops closed or cut, constraints on or off, and how inputs combine (model.md, sections 3 and 4). */
import { parameter, type Quantities } from "../engine/index.ts";

const onOff = (about: string) => parameter({ value: 1, unit: "1", source: "assumption" }, about);

export const switches: Quantities = {
  loopR1: onOff("Brain drain: 1 closed, 0 cut"),
  loopR2: onOff("Diaspora: 1 closed, 0 cut"),
  loopR3: onOff("Idle hands: 1 closed, 0 cut"),
  loopR4: onOff("Smugglers' learning: 1 closed, 0 cut"),
  loopR5: onOff("Run hot: 1 closed, 0 cut"),
  loopR6: onOff("Control spiral: 1 closed, 0 cut"),
  loopR7: onOff("Revenue: 1 closed, 0 cut"),
  loopB1: onOff("Cat and mouse: 1 closed, 0 cut"),
  loopB2: onOff("Budget response: 1 closed, 0 cut"),
  loopB3: onOff("Cannibalising: 1 closed, 0 cut"),
  loopB4: onOff("Borrowed weights: 1 closed, 0 cut"),
  loopB5: onOff("Price: 1 closed, 0 cut"),
  constraintChips: onOff("Supply controls and their enforcement: 1 on, 0 off"),
  constraintBurnout: onOff("Vendor service withheld: 1 on, 0 off"),
  constraintPeople: onOff("Outflow of people driven by the war: 1 on, 0 off"),
  constraintIdeas: onOff("Ideological control and ties lost: 1 on, 0 off"),
  constraintMoney: onOff("Capital and payment channels lost: 1 on, 0 off"),
  warStart: parameter(
    { value: 2022.14, unit: "year", source: "assumption" },
    "Beginning of the war: without a constraint, its instruments stay as they were at this date",
  ),
  combinationForm: parameter(
    {
      value: 3,
      unit: "1",
      source: "assumption",
      note: "0: the scarcest input decides; 1 and 2: constant elasticity of substitution; 3: a product.",
    },
    "How inputs combine into effective computing: 0 scarcest, 1 and 2 substitution, 3 product",
  ),
};
