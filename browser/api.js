// The calculator for other pages: `const api = await (await import("…/api.js")).load();`
// It computes without showing anything; api.d.ts beside it has the types.

let loaded;

/** Resolves to the calls of the API; the module is fetched and started once, however often this is called. */
export function load() {
  loaded ??= start().catch((error) => {
    // A network that failed once may work the next time.
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function start() {
  const glue = await import("./rewards-api.js");
  await glue.default({ module_or_path: new URL("./rewards-api_bg.wasm", import.meta.url) });
  const { templates, template, evaluate, compare, open, audit, check } = glue;
  return Object.freeze({ templates, template, evaluate, compare, open, audit, check });
}
