// node short-names.mjs GLUE MAP: writes into the glue the names that wasm-opt gave to the module's imports and exports.
import { readFileSync, writeFileSync } from "node:fs";

const [glue, map] = process.argv.slice(2);
const { imports, exports } = JSON.parse(readFileSync(map, "utf8"));
const [[from]] = imports;
const imported = new Map(imports.map(([, name, short]) => [name, short]));
const exported = new Map(exports);
const missed = new Set(imported.keys());

// What the module imports is an object of functions under the one name `from`; what it exports are fields of `wasm`.
const renamed = readFileSync(glue, "utf8")
  .replace(`"${from}": import0`, `"a": import0`)
  .replace(/[\w$]+(?=: function\b)/g, (name) => (missed.delete(name), imported.get(name) ?? name))
  .replace(/\bwasm\.([\w$]+)/g, (field, name) => (exported.has(name) ? `wasm.${exported.get(name)}` : field));
if (missed.size > 0 || !renamed.includes(`"a": import0`)) {
  throw new Error(`short-names: ${glue} is not written as expected; not found: ${[...missed].join(", ")}`);
}
writeFileSync(glue, renamed);
