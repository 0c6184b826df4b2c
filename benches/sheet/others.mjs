// The other sheets, each as its book says it is used, behind one and the same set of acts. Runs in the browser.

/** Milliseconds until a frame after now has been painted. */
export const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

const FIELDS = ["customer", "rep", "date", "amount", "returned", "stage", "margin", "product", "prepaid", "id"];

/** Rows as the other sheets hold them. */
export function rowsOf(number) {
  return Array.from({ length: number }, (_, at) => ({
    customer: `客户${at}`,
    rep: `业务员${at % 200}`,
    date: `2026-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`,
    amount: String(1000 + ((at * 7919) % 900000)),
    returned: "",
    stage: "已交付",
    margin: "",
    product: "",
    prepaid: "",
    id: `d${at}`,
  }));
}

export async function revoGrid(box, rows) {
  await import("/engines/@revolist/revogrid/dist/revo-grid/revo-grid.esm.js");
  const grid = document.createElement("revo-grid");
  grid.style.height = "600px";
  grid.range = true;
  grid.columns = FIELDS.map((prop) => ({ prop, name: prop, size: 120 }));
  grid.source = rows;
  box.append(grid);
  await customElements.whenDefined("revo-grid");
  const cell = (row, column) => grid.querySelector(`[data-rgrow="${row}"][data-rgcol="${column}"]`);
  while (!cell(0, 0)) await painted();
  const field = () => grid.querySelector("revogr-edit input");
  return {
    async open(row, column) {
      const start = performance.now();
      await grid.setCellEdit(row, FIELDS[column]);
      while (!field()) await painted();
      await painted();
      return performance.now() - start;
    },
    async commit(row, column, text) {
      const input = field();
      input.value = text;
      const start = performance.now();
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true }));
      while (!cell(row, column)?.textContent.includes(text)) await painted();
      await painted();
      return performance.now() - start;
    },
    scroller: () => [...grid.querySelectorAll("*")].find((one) => one.scrollHeight > 100_000 && one.clientHeight < 2000),
    async paste(text, row) {
      await grid.setCellsFocus({ x: 0, y: row }, { x: 0, y: row });
      await painted();
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const start = performance.now();
      document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      const first = text.split("\t", 1)[0];
      while (!cell(row, 0)?.textContent.includes(first)) await painted();
      await painted();
      return performance.now() - start;
    },
  };
}

export async function tabulator(box, rows) {
  const { TabulatorFull } = await import("/engines/tabulator-tables/dist/js/tabulator_esm.min.mjs");
  const table = new TabulatorFull(box, {
    data: rows,
    height: "600px",
    columns: FIELDS.map((field) => ({ title: field, field, width: 120, editor: "input" })),
    selectableRange: 1,
    editTriggerEvent: "dblclick",
    clipboard: true,
    clipboardPasteParser: "range",
    clipboardPasteAction: "range",
  });
  await new Promise((built) => table.on("tableBuilt", built));
  const at = (row, column) => table.getRowFromPosition(row + 1).getCell(FIELDS[column]);
  return {
    async open(row, column) {
      const start = performance.now();
      at(row, column).edit(true);
      while (!box.querySelector(".tabulator-editing input")) await painted();
      await painted();
      return performance.now() - start;
    },
    async commit(row, column, text) {
      const input = box.querySelector(".tabulator-editing input");
      input.value = text;
      const start = performance.now();
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 13, bubbles: true }));
      while (!at(row, column).getElement().textContent.includes(text)) await painted();
      await painted();
      return performance.now() - start;
    },
    scroller: () => box.querySelector(".tabulator-tableholder"),
    async paste(text, row) {
      const range = table.getRanges()[0];
      range.setBounds(at(row, 0), at(row, 0));
      box.querySelector(".tabulator-tableholder").focus();
      await painted();
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const start = performance.now();
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      const first = text.split("\t", 1)[0];
      while (!at(row, 0).getElement().textContent.includes(first)) await painted();
      await painted();
      return performance.now() - start;
    },
  };
}
