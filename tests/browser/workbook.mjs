// Makes small .xlsx and .ods files for tests and benchmarks, part by part.

import { deflateRawSync } from "node:zlib";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest >>> 0;
});

function crc32(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = TABLE[(rest ^ byte) & 255] ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

/** A zip package of parts, `[name, text]` each. */
export function zip(parts) {
  const files = [];
  const entries = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    // Version, flags, method (deflate), time, day (1 January 1980), checksum, sizes, lengths of the name and of what follows it.
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt16LE(33, 8);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    files.push(Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed);
    entries.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), head, place, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

/** A workbook with these sheets, `[name, rows as XML, what stands behind them, "hidden"]` each. A cell of style 1 is a day. */
export function workbook(sheets) {
  const all = (make) => sheets.map(([name, , , state], place) => make(name, state, place + 1)).join("");
  const relation = (id, kind, target) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (list) => `<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
  const type = (part, kind) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return zip([
    ["[Content_Types].xml", `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type("workbook", "sheet.main")}${type("styles", "styles")}${all((_, __, place) => type(`worksheets/sheet${place}`, "worksheet"))}</Types>`],
    ["_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))],
    ["xl/workbook.xml", `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${all((name, state, place) => `<sheet name="${name}" sheetId="${place}"${state ? ` state="${state}"` : ""} r:id="rId${place}"/>`)}</sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", relations(all((_, __, place) => relation(`rId${place}`, "worksheet", `worksheets/sheet${place}.xml`)) + relation("rIdS", "styles", "styles.xml"))],
    ["xl/styles.xml", `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`],
    ...sheets.map(([, rows, behind = ""], place) => [`xl/worksheets/sheet${place + 1}.xml`, `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`]),
  ]);
}

const OPEN = "urn:oasis:names:tc:opendocument:xmlns";
const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

/** A workbook of LibreOffice with these sheets, `[name, rows]` each, a row a list of cells as XML: see `openText` and the others. */
export function openDocument(sheets) {
  const names = ["office", "table", "text"].map((name) => `xmlns:${name}="${OPEN}:${name}:1.0"`).join(" ");
  const row = (cells) => `<table:table-row>${cells.join("")}</table:table-row>`;
  const tables = sheets.map(([name, rows]) => `<table:table table:name="${name}">${rows.map(row).join("")}</table:table>`).join("");
  return zip([
    ["mimetype", SPREADSHEET],
    ["content.xml", `<office:document-content ${names}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`],
    ["META-INF/manifest.xml", `<manifest:manifest xmlns:manifest="${OPEN}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${SPREADSHEET}"/></manifest:manifest>`],
  ]);
}

const openCell = (attributes, shown) => `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

/** A cell with a text, a number, a day, as LibreOffice writes them: the value, and how it is shown. */
export const openText = (value) => openCell('office:value-type="string"', value);
export const openNumber = (value, shown = value) => openCell(`office:value-type="float" office:value="${value}"`, shown);
export const openDay = (value, shown) => openCell(`office:value-type="date" office:date-value="${value}"`, shown);

/** A cell with a text. */
export const text = (name, value) => `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A workbook of so many deals: 客户 业务员 日期 金额 退货 状态. */
export function deals(count) {
  const names = ["张伟", "李娜", "王强", "刘洋", "陈静"];
  const states = ["已交付", "已签约", "已取消"];
  const heads = ["客户", "业务员", "日期", "金额", "退货", "状态"];
  const row = (number) => {
    const customer = `${"宏远华信中泰恒通"[number % 8]}${"电子贸易机械化工"[(number * 7) % 8]}公司${number % 3_000}`;
    const cells = [
      text(`A${number}`, customer),
      text(`B${number}`, names[number % names.length]),
      `<c r="C${number}" s="1"><v>${46_023 + (number % 300)}</v></c>`,
      `<c r="D${number}"><v>${1_000 + number * 1.37}</v></c>`,
      `<c r="E${number}"><v>${number % 20 === 0 ? 500.5 : 0}</v></c>`,
      text(`F${number}`, states[number % states.length]),
    ];
    return `<row r="${number}">${cells.join("")}</row>`;
  };
  const head = heads.map((name, place) => text(`${"ABCDEF"[place]}1`, name)).join("");
  const rows = Array.from({ length: count }, (_, place) => row(place + 2)).join("");
  return workbook([["成交", `<row r="1">${head}</row>${rows}`]]);
}
