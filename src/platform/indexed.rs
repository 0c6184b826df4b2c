//! The browser's database, behind its quick storage: writing into it waits for the disk.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction, window};

/// The database.
const NAME: &str = "reward-calculator";
/// The one store in it.
const STORE: &str = "books";

/// The database, opened.
#[derive(Clone, Debug)]
pub struct Indexed(IdbDatabase);

impl Indexed {
    /// Opens the database; nothing where the browser has none or does not let us in.
    pub async fn open() -> Option<Self> {
        let factory = window()?.indexed_db().ok()??;
        let request = factory.open_with_u32(NAME, 1).ok()?;
        let opening = request.clone();
        let make = Closure::once(move || {
            let database = opening.result().ok()?.dyn_into::<IdbDatabase>().ok();
            database?.create_object_store(STORE).ok()?;
            Some(true)
        });
        request.set_onupgradeneeded(make.as_ref().dyn_ref::<Function>());
        let database = answer(&request).await?.dyn_into().ok()?;
        Some(Self(database))
    }

    /// The texts under some keys; nothing where one of them is missing.
    pub async fn read(&self, keys: &[String]) -> Option<Vec<String>> {
        let transaction = self.0.transaction_with_str(STORE).ok()?;
        let store = transaction.object_store(STORE).ok()?;
        let mut texts = Vec::new();
        for key in keys {
            texts.push(text_under(&store, key).await?);
        }
        Some(texts)
    }

    /// Writes texts under their keys, all or none, and waits until they are on disk. Where a text has to be there
    /// already and is another, nothing is written; whether it was.
    pub async fn write(
        &self,
        expected: Option<(&str, &str)>,
        texts: &[(String, String)],
    ) -> Option<bool> {
        let transaction = self.strict()?;
        let store = transaction.object_store(STORE).ok()?;
        if let Some((key, text)) = expected
            && text_under(&store, key).await.as_deref() != Some(text)
        {
            return Some(false);
        }
        for (key, text) in texts {
            let (key, text) = (JsValue::from_str(key), JsValue::from_str(text));
            store.put_with_key(&text, &key).ok()?;
        }
        complete(&transaction).await?;
        Some(true)
    }

    /// Forgets what lies under keys.
    pub async fn forget(&self, keys: &[String]) -> Option<()> {
        let transaction = self.strict()?;
        let store = transaction.object_store(STORE).ok()?;
        for key in keys {
            store.delete(&JsValue::from_str(key)).ok()?;
        }
        complete(&transaction).await
    }

    /// A transaction that is complete when it is on disk. The binding of the third argument is not stable yet.
    fn strict(&self) -> Option<IdbTransaction> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).ok()?;
        let begin: Function = Reflect::get(&self.0, &"transaction".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let arguments = Array::of3(&STORE.into(), &"readwrite".into(), &options);
        begin.apply(&self.0, &arguments).ok()?.dyn_into().ok()
    }
}

async fn text_under(store: &IdbObjectStore, key: &str) -> Option<String> {
    let request = store.get(&JsValue::from_str(key)).ok()?;
    answer(&request).await?.as_string()
}

/// What a request brings; nothing where it fails.
async fn answer(request: &IdbRequest) -> Option<JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await.ok()?;
    request.result().ok()
}

/// Waits until a transaction is on disk; nothing where it fails.
async fn complete(transaction: &IdbTransaction) -> Option<()> {
    let promise = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onerror(Some(&reject));
        transaction.set_onabort(Some(&reject));
    });
    JsFuture::from(promise).await.ok().map(drop)
}
