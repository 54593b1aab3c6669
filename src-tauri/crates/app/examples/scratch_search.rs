fn main() {
    let folder = std::env::temp_dir().join("scratch-search");
    let _ = std::fs::create_dir_all(&folder);
    let path = folder.join("w.plumb");
    let _ = std::fs::remove_file(&path);
    let mut desk = app::Desk::open_or_create(&path, std::sync::Arc::new(app::SystemAmbient), "A").expect("o");
    desk.add_sample().expect("s");
    for q in ["a", "a", "t", "risk assessm", "6.1.3", "the a o i u e r t"] {
        let t = std::time::Instant::now();
        let n = desk.search(q, None).expect("x").hits.len();
        println!("{q}: {:?} {n}", t.elapsed());
    }
}
