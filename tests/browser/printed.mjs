// What a printer would get: the PDF of a page, its size and its text.

import { extractText } from "unpdf";

/** Text without spaces, as a reader reads it: a PDF has signs for radicals, such as ⼾ for 户, where a font draws both alike. */
export function read(text) {
  const alike = { 戶: "户", "⻚": "页", "⻓": "长", "⻔": "门", "⻅": "见", "⻝": "食" };
  return text.normalize("NFKC").replaceAll(/\s/g, "").replaceAll(/[戶⻚⻓⻔⻅⻝]/g, (sign) => alike[sign]);
}

/** The PDF that a printer would get: its size in points, and its pages as text without spaces. */
export async function printed(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1")).map(Number);
  const { text } = await extractText(new Uint8Array(pdf));
  const pages = text.map((one) => read(one).replace(/^\d+\/\d+/, ""));
  return { pages, width: Math.round(width), height: Math.round(height) };
}

/** What a printer would get, as text without spaces. */
export const onPaper = async (page) => (await printed(page)).pages.join("");
