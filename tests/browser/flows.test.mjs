// Every flow, in both languages, on a phone, a tablet and a desk: each is gone once, by the words that one reads there.

import test from "node:test";
import { assertNoSidewaysScroll, assertQuiet, hasItsTurn, newPage, opened, serve } from "./harness.mjs";
import { VIEWS, Visitor } from "./visitor.mjs";
import * as keeping from "./walks-keeping.mjs";
import * as ledger from "./walks-ledger.mjs";
import * as result from "./walks-result.mjs";
import * as schemes from "./walks-schemes.mjs";

/** A day within the sample's period: what can still happen depends on it. */
const TODAY = new Date("2026-11-29T09:00:00");

const WALKS = [
  ["one begins with the sample", ledger.beginBySample],
  ["one begins by typing a deal", ledger.beginByTyping],
  ["one begins with a file", ledger.beginByFile],
  ["a scheme is found by a word, and chosen by its card", ledger.chooseByCardAndSearch],
  ["a scheme is tried out with examples, which are marked, and one step takes them back", ledger.tryWithExamples],
  ["a deal with a new customer is written as people write, and counts", ledger.writeADeal],
  ["what is wrong is left out, counted and mended", ledger.wrongAndMended],
  ["what was done is taken back and done again", ledger.undoAndRedo],
  ["a block is pasted, and one with a head is looked at first", ledger.pasteABlock],
  ["a table is looked at, taken in and taken back", ledger.importATable],
  ["a figure is explained down to the row that it rests on", result.explainAFigure],
  ["it's said why something pays nothing", result.whyZero],
  ["what would pay more is said, and what reaches a target", result.nextStepsAndTarget],
  ["a further deal is tried out, dropped and kept", result.whatIf],
  ["each sheet of paper is seen before it's printed", result.onPaper],
  ["schemes are compared: held against one, sorted, explained, none left", schemes.compare],
  ["a template is copied, changed, published twice, and the copy removed", schemes.ownScheme],
  ["a workbook is named, another begun, and the first one gone back to", keeping.workbooks],
  ["a file is saved and opened again", keeping.saveAndOpen],
  ["a file that can't be read is refused", keeping.refuseAFile],
  ["another language and other colours lose nothing", keeping.switchLanguageAndColours],
  ["everything is there after a reload", keeping.reload],
  ["in a frame with a fixed scheme", keeping.inAFrame],
];

for (const [at, [name, walk]] of WALKS.entries()) {
  // At each width once, the languages by turns.
  for (const view of VIEWS.filter((view) => hasItsTurn(view, at))) {
    test(`${name} (${view.name})`, async () => {
      const page = await newPage(view);
      await page.clock.setFixedTime(TODAY);
      await page.goto(await serve());
      await opened(page);
      await walk(new Visitor(page, view));
      await assertNoSidewaysScroll(page);
      assertQuiet(page);
    });
  }
}
