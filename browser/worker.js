// The worker that reads spreadsheet files beside the page, which starts it when a file is opened and ends it afterwards. It
// takes a file's bytes and posts messages that crates/spreadsheet/src/wire.rs describes. A worker of the older kind, since
// Firefox before 114 knows no modules here.

importScripts("./rewards-worker.js");

const started = wasm_bindgen({ module_or_path: new URL("./rewards-worker_bg.wasm", self.location.href) });

const post = (message) => self.postMessage(message, [message.buffer]);

/** An error outside of a promise reaches the page, which ends this worker. */
function fail(error) {
  setTimeout(() => {
    throw error;
  });
}

self.onmessage = ({ data }) => started.then(() => wasm_bindgen.read(new Uint8Array(data), post)).catch(fail);

started.then(() => post(wasm_bindgen.ready())).catch(fail);
