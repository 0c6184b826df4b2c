// Starts the page: says so plainly where the browser is too old or a file does not arrive.
// The names of the glue and of the module change with their content; index.html carries them on this script's element.

// A module without effect that uses what Rust's compiler takes for granted: bulk memory, several results,
// reference types, sign extension, conversions that do not trap. Browsers that refuse it would refuse the app,
// but only after it was downloaded, and with a message for programmers.
const PROBE =
  "AGFzbQEAAAABDAJgAAJ/f2ACfG8BfwMDAgABBAQBbwABBQMBAAEKIQIGAEEBQQILGABBAEEAQQD8CwAgAUEB/A8AGiAA/ALACw==";

// The style sheet lies in cascade layers: Chrome 99, Firefox 97, Safari 15.4.
function supported() {
  return (
    typeof CSSLayerBlockRule === "function" &&
    typeof WebAssembly === "object" &&
    WebAssembly.validate(Uint8Array.from(atob(PROBE), (letter) => letter.charCodeAt(0)))
  );
}

function showInstead(id) {
  document.getElementById("boot-opening").hidden = true;
  document.getElementById(id).hidden = false;
}

async function start() {
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  const address = new URL(wasm, document.baseURI);
  // Compiled while it arrives, beside the glue. Where a host sends it as something else, the glue reads it as bytes.
  const compiling = WebAssembly.compileStreaming(fetch(address)).catch(() => address);
  const glue = await import(new URL(js, document.baseURI).href);
  await glue.default({ module_or_path: await compiling });
  document.getElementById("boot").remove();
}

if (supported()) {
  start().catch((error) => {
    console.error(error);
    showInstead("boot-failed");
  });
} else {
  showInstead("boot-unsupported");
}
