//! Where `scripts/build` asks for it, the page's module is made two (`scripts/split`): views that `later!` marks stand behind an
//! import, and the linker notes what refers to what. Any other build has one module.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=PAGE_IN_PARTS");
    println!("cargo::rustc-check-cfg=cfg(split)");
    let is = |name, value| std::env::var(name).is_ok_and(|found| found == value);
    if is("PAGE_IN_PARTS", "yes") && is("CARGO_CFG_TARGET_FAMILY", "wasm") {
        println!("cargo::rustc-cfg=split");
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
