// Our sheet behind the same acts as the others'. Runs in the browser, on the page.

import { painted } from "/bench/others.mjs";

/** Puts a file where the reader's own would come from. */
function choose(name, text) {
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type: "text/csv" }));
  const input = document.querySelector("#file");
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

const total = () => document.querySelector("#total-net")?.textContent;

async function until(holds) {
  while (!holds()) await painted();
}

/** A .csv of deals as a clerk has it. */
export function csvOf(rows) {
  const lines = rows.map((row) => [row.customer, row.rep, row.date, row.amount, "0", "已发货"].join(","));
  return ["客户名称,业务员,签单日期,金额,退货,状态", ...lines].join("\r\n");
}

/** Reads the file, takes it in, and gives the milliseconds to the preview and to the painted total. */
export async function takeIn(csv) {
  const begun = performance.now();
  choose("deals.csv", csv);
  const confirm = () => document.querySelector("dialog[data-kind=import] .import-buttons [data-weight=primary]:not([disabled])");
  await until(confirm);
  const looked = performance.now() - begun;
  const pressed = performance.now();
  confirm().click();
  await until(() => !document.querySelector("dialog[data-kind=import]") && total());
  await painted();
  return { looked, taken: performance.now() - pressed };
}

export function own() {
  const editor = () => document.querySelector("#deals-editor");
  const cell = (row, column) =>
    document.querySelector(`[role=row][aria-rowindex="${row + 2}"] [role=gridcell][aria-colindex="${column + 2}"]`);
  const press = (element, type) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true, button: 0, pointerId: 1 };
    element.dispatchEvent(new PointerEvent(type, at));
  };
  const go = (row, column) => {
    press(cell(row, column), "pointerdown");
    press(cell(row, column), "pointerup");
  };
  return {
    async open(row, column) {
      go(row, column);
      await painted();
      const start = performance.now();
      editor().dispatchEvent(new KeyboardEvent("keydown", { key: "F2", bubbles: true, cancelable: true }));
      await until(() => document.querySelector(".sheet-editor[data-open]"));
      await painted();
      return performance.now() - start;
    },
    async commit(_row, _column, text) {
      const before = total();
      const field = editor();
      field.value = text;
      const start = performance.now();
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await until(() => total() !== before);
      await painted();
      return performance.now() - start;
    },
    scroller: () => document.querySelector(".sheet-scroller"),
    async leave() {
      editor().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
      await painted();
    },
    async paste(text, row) {
      go(row, 0);
      await painted();
      const before = total();
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const start = performance.now();
      editor().dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      await until(() => total() !== before);
      await painted();
      return performance.now() - start;
    },
  };
}
