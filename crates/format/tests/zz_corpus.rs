#![allow(clippy::all, missing_docs, clippy::unwrap_used)]
fn strip(v: &mut serde_json::Value) {
    match v {
        serde_json::Value::Object(m) => {
            m.remove("why");
            m.values_mut().for_each(strip)
        }
        serde_json::Value::Array(a) => a.iter_mut().for_each(strip),
        _ => {}
    }
}
#[test]
fn corpus() {
    let requests = std::fs::read_to_string("/tmp/w/corpus-requests.jsonl").unwrap();
    let answers = std::fs::read_to_string("/tmp/w/corpus-answers.jsonl").unwrap();
    let mut n = 0;
    let mut bad = 0;
    for (r, a) in requests.lines().zip(answers.lines()) {
        n += 1;
        let got = match rewards_format::text::evaluate(r) {
            Ok(t) => t,
            Err(t) => t,
        };
        if got == a {
            continue;
        }
        let (mut x, mut y): (serde_json::Value, serde_json::Value) = (
            serde_json::from_str(&got).unwrap(),
            serde_json::from_str(a).unwrap(),
        );
        if x.get("reps").is_none() {
            continue;
        }
        strip(&mut x);
        strip(&mut y);
        if x.to_string() != y.to_string() {
            bad += 1;
            if bad < 3 {
                println!("{n}: {r}\n{x}\n{y}");
            }
        }
    }
    println!("{n} {bad}");
    assert!(bad == 0 && n > 3000);
}
